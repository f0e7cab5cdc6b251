import { containsWords, normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { wordingFor } from '../wording';
import type { Distractor, DistractorSource } from './distractor';

/** Words that can stand for one another in a name. A set takes all its variants from one class, so the key is not the odd one in. */
const classes: readonly (readonly string[])[] = [
  ['Provisional', 'Permanent', 'Preparatory'],
  ['Movement', 'Protection', 'Settlement'],
  ['European', 'African', 'American'],
  ['Intergovernmental', 'International', 'Interregional'],
  ['Organization', 'Federation', 'Association'],
  ['Committee', 'Commission', 'Council'],
  ['Europe', 'Africa', 'Asia'],
];

/** Names that differ from the right one in one word, and that no organization of the pack bears. */
export const nameVariants: DistractorSource = (fact, pack, random) => {
  if (fact.object.type !== 'name') return [];
  const name = objectText(fact.object);
  const real = new Set(pack.facts.flatMap((other) => [objectText(other.object), ...other.aliases].map(normalize)));
  const usable = classes.filter((words) => words.some((word) => containsWords(name, word)));
  if (usable.length === 0) return [];
  const words = random.pick(usable);
  const present = words.find((word) => containsWords(name, word)) ?? '';
  return random
    .shuffle(words.filter((word) => word !== present))
    .map((word): Distractor => {
      const text = name.replace(new RegExp(`\\b${present}\\b`), word);
      return { text, origin: { type: 'name-variant' }, about: wordingFor(pack.language).noSuchName(text) };
    })
    .filter(({ text }) => !real.has(normalize(text)));
};
