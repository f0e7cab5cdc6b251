import { describe, expect, test } from 'vitest';
import { objectText } from '@/quizzes/facts/object-text';
import { type ProposalLanguage, proposalLanguageOf, worthALook } from './proposal';
import { proposeFacts } from './propose-facts';

const propose = (text: string, language: ProposalLanguage = 'en') =>
  proposeFacts(text, { language, title: 'The Example Society' }).proposals;
const found = (text: string, language: ProposalLanguage = 'en') =>
  propose(text, language)
    .filter(({ confidence }) => confidence >= worthALook)
    .map(({ object, source, predicate }) => [
      object.type,
      text.slice(source.answerStart, source.answerEnd),
      objectText(object),
      predicate,
    ]);

describe('a sentence gives typed values that stand in it', () => {
  test.each<[string, ProposalLanguage, string, string, string]>([
    ['The society was founded on 3 March 1902.', 'en', 'year', '1902', '1902'],
    ['The society has over 440 offices.', 'en', 'count', 'over 440', 'over 440'],
    ['The society owns about 2.3 million books.', 'en', 'count', 'about 2.3 million', 'about 2.3 million'],
    ['The society employs thirty-one gardeners.', 'en', 'count', 'thirty-one', '31'],
    ['The garden cost £14,500 to lay out.', 'en', 'money', '£14,500', '14,500 pounds sterling'],
    ['The prize was worth about US$ 90 million.', 'en', 'money', 'about US$ 90 million', 'about 90 million US dollars'],
    ['The society was headquartered in Geneva.', 'en', 'place', 'Geneva', 'Geneva'],
    ['The society joined the Gardeners’ World Union (GWU) later.', 'en', 'acronym', 'GWU', 'GWU'],
    ['The walls were painted during the 1930s.', 'en', 'decade', '1930s', '1930s'],
    ['The gate was built in the 16th century.', 'en', 'century', '16th century', '16th century'],
    ['The work lasted two and a half years.', 'en', 'duration', 'two and a half years', 'two and a half years'],
    ['La société fut fondée le 1er juin 1889.', 'fr', 'year', '1889', '1889'],
    ['La société compte 1 320 membres.', 'fr', 'count', '1 320', '1,320'],
    ['Le jardin coûta 3,8 millions d’euros.', 'fr', 'money', '3,8 millions d’euros', '3.8 million euros'],
    ['La porte date du XIXe siècle.', 'fr', 'century', 'XIXe siècle', '19th century'],
    ['El jardín tiene más de 48.000 plantas.', 'es', 'count', 'más de 48.000', 'over 48,000'],
    ['La sociedad se fundó el 12 de octubre de 1846.', 'es', 'year', '1846', '1846'],
    ['Trabajan en ella treinta y dos personas.', 'es', 'count', 'treinta y dos', '32'],
  ])('%s', (text, language, type, answer, value) => {
    expect(found(text, language)).toContainEqual([type, answer, value, expect.anything()]);
  });
});

test.each([
  ['The society may have had 30 gardens.'],
  ['According to legend, the gate was closed for 40 nights.'],
  ['“We planted 300 trees in a week,” the gardener told a newspaper.'],
  ['The hall can hold up to 600 visitors.'],
])('what is hedged, quoted, told or only bounded is hardly believed: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['Room 12 is closed.'],
  ['He died at the age of 62.'],
  ['The team won by 3–2 that day.'],
  ['See page 14 for the plan.'],
  ['One of them was kept.'],
])('a number that counts nothing is no fact: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('captions, menus, further links and lists of references are passed over', () => {
  const text = [
    'Home | Visit | 12 gardens | Shop',
    'Figure 3. The garden in 1911, with 5 gardeners.',
    'See also: Gardens founded in 1902',
    'References\n\nMarr, E. was published in 1927 with 29 pages.',
  ].join('\n\n');
  expect(propose(text)).toEqual([]);
});

test('each fact of a sentence is a proposal of its own', () => {
  expect(found('In 2019 the society sold 213,400 tickets and spent €5.2 million.').map(([type]) => type)).toEqual([
    'year',
    'count',
    'money',
  ]);
});

test('a pronoun and a bare noun stand for what was named before them, with less confidence', () => {
  const [first, second, third] = propose(
    'The Halden Garden was founded in 1902. It was closed in 1911. The garden was sold in 1920.',
  );
  expect([first, second, third].map((proposal) => proposal?.subject.name)).toEqual(Array(3).fill('the Halden Garden'));
  expect(second?.reasons).toContain('subject-resolved');
  expect(second?.confidence).toBeLessThan(first?.confidence ?? 0);
});

test('facts stand under the heading of their paragraph', () => {
  const { topics, proposals, title } = proposeFacts(
    '# The Garden\n\nIt has 12 gates.\n\n## Later years\n\nIt was sold in 1920.\n',
    { language: 'en' },
  );
  expect(title).toBe('The Garden');
  expect(topics).toEqual([
    { id: 'garden', title: 'The Garden' },
    { id: 'later-years', title: 'Later years' },
  ]);
  expect(proposals.map(({ topic }) => topic)).toEqual(['garden', 'later-years']);
});

test('the same claim in a later sentence is evidence for the first, not a second fact', () => {
  const proposals = propose('The Halden Garden was founded in 1902. The Halden Garden was founded in 1902 by many.').filter(
    ({ object }) => object.type === 'year',
  );
  expect(proposals).toHaveLength(1);
  expect(proposals[0]?.alsoIn).toHaveLength(1);
});

test('the words of a question come from the sentence, and never hold the answer', () => {
  const [proposal] = propose('¿Qué? El archivo abrió en 1853 al público.', 'es');
  expect(proposal?.qualifiers.question).toBe('¿En qué año abrió el archivo al público?'.replace('el archivo', '{subject}'));
});

test.each([
  ['en-GB', 'en'],
  ['fr', 'fr'],
  ['ES-mx', 'es'],
  ['de', undefined],
  ['', undefined],
])('there are rules for %s: %s', (tag, language) => {
  expect(proposalLanguageOf(tag)).toBe(language);
});
