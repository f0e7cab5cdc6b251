import type { FactObject } from '@/quizzes/facts/fact';
import type { Mention } from './mention';
import type { Reason } from './proposal';
import type { Subject } from './subjects';
import type { Words } from './words/words';

/** How often a value of the type that is found by the rules is a fact, roughly, on the development texts. */
const base: Partial<Record<FactObject['type'], number>> = {
  year: 0.9,
  decade: 0.85,
  century: 0.85,
  duration: 0.78,
  count: 0.86,
  money: 0.92,
  acronym: 0.92,
  name: 0.84,
  place: 0.86,
  class: 0.8,
  set: 0.78,
  sequence: 0.75,
};

export type Surroundings = {
  sentence: string;
  /** Offsets of the value in the sentence. */
  from: number;
  to: number;
  isQuoted: boolean;
  isListed: boolean;
  hasVerb: boolean;
  hasPredicate: boolean;
  subject: Subject;
};

/** A hedge reaches to the end of its part of the sentence. */
const edge = /;|, (?:where|which|who|but|and|mais|où|dont|pero|y|donde)\b/iu;

const isUnder = (pattern: RegExp, { sentence, from, to }: Surroundings, onlyAfter = false): boolean => {
  const found = sentence.match(pattern);
  if (!found || found.index === undefined || (onlyAfter && found.index > from)) return false;
  const [left, right] = found.index < from ? [found.index, from] : [to, found.index];
  return !edge.test(sentence.slice(left, right));
};

/** From 0 to 1 with the reasons, each of which has changed the figure. */
export function judge(mention: Mention, around: Surroundings, words: Words): { confidence: number; reasons: Reason[] } {
  const because: (readonly [Reason, number])[] = [...mention.because];
  if (isUnder(words.hedges, around) || isUnder(words.forecasts, around, true)) because.push(['hedged', 0.4]);
  if (isUnder(words.reported, around)) because.push(['reported', 0.5]);
  if (around.isQuoted) because.push(['quoted', 0.35]);
  if (!around.hasVerb) because.push(['no-verb', around.isListed ? 0.8 : 0.6]);
  if (around.isListed) because.push(['listed', 0.9]);
  if (around.sentence.split(' ').length > 60) because.push(['long-sentence', 0.9]);
  if (around.hasPredicate) because.push(['known-predicate', 1.05]);
  const { how } = around.subject;
  if (mention.subject !== undefined || how === 'named') because.push(['subject-named', 1.03]);
  else if (how === 'resolved') because.push(['subject-resolved', 0.95]);
  else if (how === 'title') because.push(['subject-from-title', 0.9]);
  else because.push(['subject-unclear', 0.8]);
  const product = because.reduce((value, [, factor]) => value * factor, base[mention.object.type] ?? 0.6);
  return {
    confidence: Math.round(Math.min(0.99, product) * 100) / 100,
    reasons: [...new Set(because.map(([reason]) => reason))],
  };
}
