import type { Fact, FactObject } from '../fact';
import { normalize } from '../normalize';
import { objectText } from '../object-text';
import { type IntegrityRule, ruleForEachFact } from './rule';
import { unitOf } from './unit-of';

const withUnit = (object: FactObject): string => [object.type, unitOf(object)].filter(Boolean).join(' in ');

const misfits = (fact: Fact, other: FactObject): string[] =>
  canReplace(other, fact.object)
    ? []
    : [`"${objectText(other)}" is ${withUnit(other)}, but the text's value is ${withUnit(fact.object)}.`];

/** Whether two values read the same. */
export const isSameValue = (one: FactObject, other: FactObject): boolean =>
  normalize(objectText(one)) === normalize(objectText(other));

/** Whether one value could have stood where the other does: of one type, and one unit. */
export const canReplace = (one: FactObject, other: FactObject): boolean => withUnit(one) === withUnit(other);

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10));

/** Whether `date` and the interval may share a day. An unknown end is open: the text may be of any time on that side. */
const mayFallInside = (date: string, { from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
  (from === undefined || lastDay(date) >= firstDay(from)) && (to === undefined || firstDay(date) <= lastDay(to));

/** The same claim at other times than the text's. */
export const dateRules: readonly IntegrityRule[] = [
  ruleForEachFact('newer-value-fits', (fact) => {
    const newer = fact.supersededBy?.object;
    if (!newer) return [];
    return [
      ...misfits(fact, newer),
      ...(isSameValue(newer, fact.object) ? [`The newer value "${objectText(newer)}" is the text's own.`] : []),
    ];
  }),
  ruleForEachFact('former-value-fits', (fact) =>
    (fact.formerly ?? []).flatMap(({ object }) => [
      ...misfits(fact, object),
      ...(isSameValue(object, fact.object) ? [`The former value "${objectText(object)}" is the present one.`] : []),
    ]),
  ),
  ruleForEachFact('other-dates-fit', (fact, { document }) => {
    const own = fact.asOf ?? document.asOf;
    return fact.otherDates.flatMap(({ object, asOf }) => [
      ...misfits(fact, object),
      ...(mayFallInside(asOf, own) ? [`"${objectText(object)}" of ${asOf} may be right for the time of the text too.`] : []),
    ]);
  }),
];
