import type { Random } from '@/quizzes/generation/random';

const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'dr', 'kr', 'st', 'tr', 'gl'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'au', 'ei'];
const codas = ['n', 'r', 'l', 's', 'm', 'nd', 'rk', 'lt'];

/** Made-up words, each given once, so that no name is a part of another. */
export function wordMaker(random: Random): () => string {
  const given = new Set<string>();
  return () => {
    for (;;) {
      const syllables = Array.from({ length: random.int(2, 3) }, () => random.pick(onsets) + random.pick(vowels));
      const word = syllables.join('') + random.pick(codas);
      const name = word.charAt(0).toUpperCase() + word.slice(1);
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}

const fields = ['Trade', 'Health', 'Fisheries', 'Forests', 'Railways', 'Harbours', 'Schools', 'Music', 'Weather', 'Glaciers'];
const forms = ['Council', 'Union', 'Agency', 'League', 'Board', 'Commission'];

/** The name of a body and its acronym: "Tradon Union for Railways", "TUR". */
export function bodyName(word: string, random: Random): { name: string; acronym: string } {
  const name = `${word} ${random.pick(forms)} for ${random.pick(fields)}`;
  return { name, acronym: [...name.matchAll(/\b\p{Lu}/gu)].map(([letter]) => letter).join('') };
}
