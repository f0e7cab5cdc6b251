import type { FactObject } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import { wordingFor } from '../wording';
import type { DistractorSource } from './distractor';
import { isLikeFigure } from './perturbation';

/** Whether two quantities are worded alike: type, unit, qualifier and rounding, so that only the value tells them apart. */
export function isWordedAlike(key: FactObject, other: FactObject): boolean {
  if (key.type !== other.type) return false;
  if (key.type === 'count' && other.type === 'count')
    return key.unit === other.unit && key.qualifier === other.qualifier && isLikeFigure(key.value, other.value);
  if (key.type === 'money' && other.type === 'money')
    return key.currency === other.currency && key.qualifier === other.qualifier && isLikeFigure(key.value, other.value);
  return !('qualifier' in key);
}

/** The same claim at other dates. Only where the stem names the date of the text: at another date each is right. */
export const temporalNeighbours: DistractorSource = (fact, pack, random) =>
  random.shuffle(fact.otherDates.filter(({ object }) => isWordedAlike(fact.object, object))).map(({ object, asOf, citation }) => {
    const text = objectText(object);
    return {
      text,
      object,
      origin: { type: 'temporal-neighbour' },
      about: wordingFor(pack.language).valueFor(text, asOf, citation.title),
    };
  });
