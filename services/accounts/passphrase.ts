import { passphraseWords } from './passphrase-words';

const wordsEach = 5;

/** A whole number from 0 to below `bound`, each as likely, from the machine's cryptographic source. */
function randomBelow(bound: number): number {
  const limit = Math.floor(2 ** 32 / bound) * bound;
  for (;;) {
    const [drawn = limit] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < limit) return drawn % bound;
  }
}

/**
 * Passphrases of five words, each drawn from 1,343 with a cryptographic source: 5 × log2 1343 = 51.9 bits. Who may take the best of three
 * gives away at most log2 3 = 1.6 of them, which leaves more than 50.
 */
export const suggestPassphrases = (count: number): string[] =>
  Array.from({ length: count }, () =>
    Array.from({ length: wordsEach }, () => passphraseWords[randomBelow(passphraseWords.length)]).join(' '),
  );
