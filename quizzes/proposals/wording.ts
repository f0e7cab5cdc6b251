import type { FactObject } from '@/quizzes/facts/fact';
import { ownWordsId } from '@/quizzes/facts/own-words';
import { findPredicate } from '@/quizzes/facts/predicates';
import type { Claim } from './claim';
import type { Proposal } from './proposal';
import { questionFor, statementFor } from './questions';
import { templates } from './words/templates';
import type { Words } from './words/words';

type Wording = Pick<Proposal, 'predicate' | 'qualifiers'>;

type Rule = { type: FactObject['type']; predicate: string; when: (claim: Claim) => boolean };

const word = (...stems: string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${stems.join('|')})(?!\\p{L})`, 'iu');

const founded = word(
  'founded',
  'established',
  'set up',
  'came into being',
  'fondée?s?',
  'créée?s?',
  'fundad[oa]s?',
  'cread[oa]s?',
  'fundó',
  'creó',
);
const born = word('born', 'née?', 'naquit', 'nació', 'nacid[oa]');
const died = word('died', 'mourut', 'morte?', 'murió', 'fallecid[oa]', 'falleció');
const unitIs = (claim: Claim, ...units: string[]): boolean =>
  claim.object.type === 'count' && word(...units).test(claim.object.unit);
const isBy = ({ cue = '' }: Claim): boolean => cue === 'by';
const near = (claim: Claim, pattern: RegExp): boolean => pattern.test(claim.before.slice(-70));

const rules: readonly Rule[] = [
  { type: 'acronym', predicate: 'acronym-of', when: () => true },
  { type: 'name', predicate: 'full-name-of', when: ({ cue }) => cue === 'full-name' },
  { type: 'year', predicate: 'born-in-year', when: (claim) => claim.cue === 'life-start' || near(claim, born) },
  { type: 'year', predicate: 'died-in-year', when: (claim) => claim.cue === 'life-end' || near(claim, died) },
  { type: 'year', predicate: 'founded-in-year', when: (claim) => near(claim, founded) },
  {
    type: 'year',
    predicate: 'discovered-in-year',
    when: (claim) => near(claim, word('discovered', 'découverte?s?', 'descubiert[oa]s?')),
  },
  {
    type: 'year',
    predicate: 'started-in-year',
    when: (claim) => near(claim, word('started', 'began', 'commença', 'comenzó', 'empezó')),
  },
  { type: 'year', predicate: 'ended-in-year', when: (claim) => near(claim, word('ended', "s'acheva", 'prit fin', 'terminó')) },
  { type: 'place', predicate: 'headquartered-in', when: ({ cue }) => cue === 'seat' },
  { type: 'place', predicate: 'born-in-place', when: ({ cue }) => cue === 'birth' },
  { type: 'place', predicate: 'located-in', when: ({ cue }) => cue === 'site' },
  {
    type: 'count',
    predicate: 'member-state-count',
    when: (claim) => unitIs(claim, 'member states', 'États membres', 'estados miembros'),
  },
  { type: 'count', predicate: 'member-count', when: (claim) => unitIs(claim, 'members', 'membres', 'miembros', 'membership') },
  { type: 'count', predicate: 'observer-count', when: (claim) => unitIs(claim, 'observers', 'observateurs', 'observadores') },
  { type: 'count', predicate: 'office-count', when: (claim) => unitIs(claim, 'offices', 'bureaux', 'oficinas') },
  {
    type: 'count',
    predicate: 'office-country-count',
    when: (claim) =>
      unitIs(claim, 'countries', 'pays', 'países') && near(claim, word('offices in', 'bureaux dans', 'oficinas en')),
  },
  {
    type: 'count',
    predicate: 'staff-country-count',
    when: (claim) => unitIs(claim, 'countries') && near(claim, word('staff(?: \\p{L}+)? in')),
  },
  {
    type: 'count',
    predicate: 'staff-count',
    when: (claim) =>
      unitIs(claim, 'staff', 'employees', 'employés', 'empleados', 'plantilla') ||
      (unitIs(claim, 'people', 'personnes', 'personas') && near(claim, word('employs', 'emploient?', 'emplean?', 'trabajan'))),
  },
  {
    type: 'count',
    predicate: 'population',
    when: (claim) =>
      unitIs(claim, 'inhabitants', 'residents', 'habitants', 'habitantes', 'population', 'población') ||
      (unitIs(claim, 'people') && near(claim, word('population of', 'home to'))),
  },
  {
    type: 'count',
    predicate: 'area',
    when: (claim) =>
      unitIs(claim, 'square \\p{L}+', 'km²', 'hectares', 'kilomètres carrés', 'kilómetros cuadrados', 'hectáreas') &&
      near(claim, word('covers?', 'area of', 'superficie de', 'superficie')),
  },
  { type: 'money', predicate: 'annual-operating-budget', when: (claim) => near(claim, word('annual operating budget')) },
  {
    type: 'money',
    predicate: 'annual-budget',
    when: (claim) =>
      near(claim, word('annual budget', 'budget annuel', 'presupuesto anual')) ||
      (claim.object.type === 'money' && claim.object.per === 'year' && near(claim, word('budget'))),
  },
  { type: 'name', predicate: 'created-by', when: (claim) => isBy(claim) && near(claim, founded) },
  {
    type: 'name',
    predicate: 'author-of',
    when: (claim) => isBy(claim) && near(claim, word('written', 'écrite?s?', 'escrit[oa]s?', 'publiée?', 'publicad[oa]')),
  },
  {
    type: 'name',
    predicate: 'invented-by',
    when: (claim) => isBy(claim) && near(claim, word('invented', 'inventée?', 'inventad[oa]')),
  },
  {
    type: 'name',
    predicate: 'discovered-by',
    when: (claim) => isBy(claim) && near(claim, word('discovered', 'découverte?', 'descubiert[oa]')),
  },
  { type: 'duration', predicate: 'lasted', when: (claim) => near(claim, word('lasted', 'lasts', 'dure', 'dura', 'duró')) },
  { type: 'sequence', predicate: 'order-of-events', when: () => true },
];

/** "de {subject}" with "le train" is "du train": where the article melts into the preposition, the name takes the slot's place. */
function contracted(qualifiers: Record<string, string>, subject: string): Record<string, string> {
  const [, article = '', rest = ''] = subject.match(/^(le|les|el) (.+)$/) ?? [];
  if (article === '') return qualifiers;
  const melted = { le: { de: 'du', à: 'au' }, les: { de: 'des', à: 'aux' }, el: { de: 'del', a: 'al' } }[article] ?? {};
  return Object.fromEntries(
    Object.entries(qualifiers).map(([slot, text]) => [
      slot,
      text.replace(/(?<!\p{L})(de|à|a) \{subject\}/gu, (whole, word: string) =>
        word in melted ? `${melted[word as keyof typeof melted]} ${rest}` : whole,
      ),
    ]),
  );
}

/**
 * Words for a claim: a predicate of the closed list where the clause calls for one, else the fact's own words, made from the clause.
 * The list speaks English, so that in other languages every fact has words of its own. A person mends them.
 */
export function chooseWording(claim: Claim, subject: string, words: Words): { wording: Wording; isKnown: boolean } {
  const rule = rules.find(
    ({ type, predicate, when }) => type === claim.object.type && findPredicate(predicate) !== undefined && when(claim),
  );
  const inList = words.language === 'en';
  if (rule && inList) {
    const qualifiers: Record<string, string> =
      rule.predicate === 'area' && claim.object.type === 'count' ? { unit: claim.object.unit } : {};
    return { wording: { predicate: rule.predicate, qualifiers }, isKnown: true };
  }
  const translated = rule && words.language !== 'en' ? templates[words.language][rule.predicate] : undefined;
  if (translated)
    return { wording: { predicate: ownWordsId, qualifiers: contracted({ ...translated }, subject) }, isKnown: true };
  const question = questionFor(claim, words);
  return {
    wording: {
      predicate: ownWordsId,
      qualifiers: contracted({ ...(question ? { question } : {}), statement: statementFor(claim) }, subject),
    },
    isKnown: rule !== undefined,
  };
}
