import { describe, expect, test } from 'vitest';
import type { Fact } from '@/quizzes/facts/fact';
import { checkIntegrity } from '@/quizzes/facts/integrity';
import { findTextualLeaks } from '@/quizzes/facts/leaks';
import { containsWords, normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf, predicates } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { sentenceFlaws } from '@/quizzes/facts/sentence-flaws.fixture';
import { iomPack } from './iom.fixture';

const { facts } = iomPack;
const withStatus = (status: Fact['status']) => facts.filter((fact) => fact.status === status).map(({ id }) => id);
const fill = (fact: Fact, templates: readonly string[] = []) => templates.map((template) => fillSlots(template, fact));
const questionsOf = (fact: Fact) => fill(fact, predicateOf(fact)?.questions);
const statementsOf = (fact: Fact) => fill(fact, predicateOf(fact)?.statements);
const membersOf = ({ object }: Fact) => (object.type === 'set' || object.type === 'sequence' ? object.members : []);
const answersOf = (fact: Fact) =>
  [objectText(fact.object), ...fact.aliases, ...membersOf(fact).flatMap(({ text, aliases }) => [text, ...aliases])].map(
    normalize,
  );

describe('the IOM pack', () => {
  test('passes every rule of integrity', () => {
    expect(checkIntegrity(iomPack)).toEqual([]);
  });

  test('holds every fact of the text that can be asked, each under its status', () => {
    expect(facts).toHaveLength(63);
    expect(withStatus('holds')).toHaveLength(48);
    expect(withStatus('outdated')).toEqual([
      'office-country-count',
      'member-state-count',
      'observer-count',
      'office-count',
      'annual-operating-budget',
      'staff-count',
      'staff-country-count',
    ]);
    expect(withStatus('disputed')).toEqual([
      'dependency',
      'associated-organization-count',
      'third-name-acronym',
      'transition-length',
    ]);
    expect(withStatus('garbled')).toEqual(['aim-assisted', 'linked-developments', 'transition-start', 'transition-result']);
  });

  test('covers every sentence of the document that says something', () => {
    const quotes = [...new Set(facts.flatMap(({ source }) => source.quote))];
    const prose = iomPack.document.text.replace('IOM Logo – ', '').replaceAll('iom logo\n\n', '');
    const rest = quotes.reduce((text, quote) => text.replace(quote, ''), prose);
    expect(quotes).toHaveLength(14);
    expect(rest.trim()).toBe('');
  });

  test('no id says its answer', () => {
    const telling = facts.filter(({ id, object, aliases }) =>
      [objectText(object), ...aliases].some(
        (answer) => containsWords(id, answer) || containsWords(id, normalize(answer).replace(/^(an?|the) /, '')),
      ),
    );
    expect(telling.map(({ id }) => id)).toEqual([]);
  });

  test('every topic has facts', () => {
    expect(iomPack.topics.filter(({ id }) => !facts.some(({ topic }) => topic === id))).toEqual([]);
  });

  test('the years of the names, their order and the founding never share a quiz', () => {
    const order = facts.find(({ id }) => id === 'order-of-names');
    expect(order?.leaks).toEqual(
      expect.arrayContaining(['founded-year', 'first-name-year', 'second-name-year', 'third-name-year', 'present-name-year']),
    );
  });

  test('the three self-descriptions are never offered against one another', () => {
    const roles = facts.filter(({ predicate }) => predicate === 'role-described-as').map(({ group }) => group);
    expect(new Set(roles).size).toBe(roles.length);
  });

  test('names the newer value in figures exactly where its words are about the same claim', () => {
    const dated = facts.filter(({ supersededBy }) => supersededBy?.object);
    expect(dated.map(({ id }) => id)).toEqual([
      'office-country-count',
      'member-state-count',
      'observer-count',
      'annual-operating-budget',
      'staff-count',
    ]);
    const text = (fact: Fact) => (fact.supersededBy?.object ? objectText(fact.supersededBy.object).replace(/^about /, '') : '?');
    expect(dated.filter((fact) => !fact.supersededBy?.text.includes(text(fact)))).toEqual([]);
  });

  test('gives values at other dates for every figure that changed and was found elsewhere, none twice', () => {
    const dated = facts.filter(({ otherDates }) => otherDates.length > 0);
    expect(dated.map(({ id, otherDates }) => [id, otherDates.length])).toEqual([
      ['member-state-count', 4],
      ['observer-count', 2],
      ['annual-operating-budget', 3],
      ['staff-count', 5],
    ]);
    for (const { object, supersededBy, otherDates } of dated) {
      const texts = [object, supersededBy?.object ?? object, ...otherDates.map((other) => other.object)].map(objectText);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('no wrong value is the right answer to another fact, names and acronyms of other times aside', () => {
    const right = new Set(facts.flatMap(answersOf));
    const judged = facts.filter(({ object }) => object.type !== 'name' && object.type !== 'acronym');
    expect(
      judged.flatMap(({ id, denied }) => denied.filter((text) => right.has(normalize(text))).map((text) => [id, text])),
    ).toEqual([]);
  });

  test('every set has at least four wrong members, each as short as a right one', () => {
    for (const fact of facts.filter(({ object }) => object.type === 'set')) {
      const longest = Math.max(...membersOf(fact).map(({ text }) => text.length));
      expect(fact.denied.length).toBeGreaterThanOrEqual(4);
      expect(fact.denied.filter((text) => text.length > 1.5 * longest)).toEqual([]);
    }
  });

  test('every member can be typed in four words', () => {
    const long = facts.flatMap(({ object }) =>
      object.type === 'set'
        ? object.members.filter(({ text, aliases }) => ![text, ...aliases].some((name) => name.split(' ').length <= 4))
        : [],
    );
    expect(long).toEqual([]);
  });

  test('every pair of facts of which one sentence tells the other is listed as a leak', () => {
    const unlisted = findTextualLeaks(facts).filter(
      ([teller, told]) => !facts.find(({ id }) => id === teller)?.leaks.includes(told),
    );
    expect(unlisted).toEqual([]);
  });
});

describe.each(facts.map((fact) => [fact.id, fact] as const))('%s', (_, fact) => {
  test('its questions are different, well formed, and hide the answer', () => {
    const questions = questionsOf(fact);
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(new Set(questions.map(normalize)).size).toBe(questions.length);
    for (const question of questions) {
      expect(sentenceFlaws(question, '?')).toEqual([]);
      expect([objectText(fact.object), ...fact.aliases].filter((answer) => containsWords(question, answer))).toEqual([]);
    }
  });

  test('its statements are different, well formed, and contain the answer', () => {
    const statements = statementsOf(fact);
    expect(statements.length).toBeGreaterThanOrEqual(3);
    expect(new Set(statements).size).toBe(statements.length);
    for (const statement of statements) {
      const flaws = sentenceFlaws(statement, '.');
      // The statement of a sequence lists its members: it is read as feedback, never as a stem.
      expect(fact.object.type === 'sequence' ? flaws.filter((flaw) => !flaw.startsWith('more than')) : flaws).toEqual([]);
      expect(statement.toLowerCase()).toContain(objectText(fact.object).toLowerCase());
    }
  });

  test('its sentences about one member are well formed and contain it', () => {
    const predicate = predicateOf(fact);
    for (const template of predicate?.memberStatements ?? []) {
      for (const text of [...membersOf(fact).map((member) => member.text), ...fact.denied]) {
        const statement = fillSlots(template, fact, text);
        expect(sentenceFlaws(statement, '.')).toEqual([]);
        expect(containsWords(statement, text)).toBe(true);
      }
    }
    const names = fact.object.type === 'sequence' ? fact.object.members.map(({ text }) => text) : [];
    for (const [index, member] of names.slice(0, -1).entries()) {
      const later = names[index + 1] ?? '';
      const next = predicate?.sequence?.next.map((template) => fillSlots(template, fact, undefined, { member })) ?? [];
      const before = predicate?.sequence?.before.map((template) =>
        fillSlots(template, fact, undefined, { earlier: member, later }),
      );
      expect(next).toHaveLength(3);
      expect(next.flatMap((question) => sentenceFlaws(question, '?'))).toEqual([]);
      expect(before?.flatMap((statement) => sentenceFlaws(statement, '.'))).toEqual([]);
    }
  });

  test('its sentences leave room for "According to the text" if it is outdated', () => {
    const sentences = fact.status === 'outdated' ? [...questionsOf(fact), ...statementsOf(fact)] : [];
    expect(sentences.filter((sentence) => containsWords(sentence, 'the text'))).toEqual([]);
  });
});

test('every predicate that the pack uses is in the closed list', () => {
  expect(facts.filter(({ predicate }) => !(predicate in predicates))).toEqual([]);
});
