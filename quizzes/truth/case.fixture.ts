import type { ItemKind } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { packWith } from './planted-item.fixture';

export type Case = readonly [
  why: string,
  kind: ItemKind,
  factId: string,
  stem: string,
  texts: readonly string[],
  more?: object,
  pack?: Pack,
];

export const seat = 'Which city is home to the headquarters of the IOM?';
const how = { questions: (what: string) => `According to the text, how many ${what} does the IOM have?` };
export const offices = how.questions('offices');
export const states = how.questions('member states');
export const founded = 'In which year was the IOM founded, under its first name?';
export const uprooted = 'How many uprooted people was the IOM created to help resettle?';
export const partners = 'Which two partners does the text say the IOM works with?';
const newer = { text: '175 member states', asOf: '2023', citation: { title: 'A list' } };
export const updated = packWith({
  'member-state-count': {
    supersededBy: { ...newer, object: { type: 'count', value: 175, unit: 'states', qualifier: 'exact' } },
    otherDates: [
      { object: { type: 'count', value: 146, unit: 'states', qualifier: 'exact' }, asOf: '2013', citation: { title: 'A list' } },
    ],
  },
});
export const changed = packWith({
  'headquarters-city': { formerly: [{ object: { type: 'place', value: 'Vienna' }, until: '2026-03-01T12:00:00.000Z' }] },
});
export const askedChanged = `The text used to say Vienna. ${seat}`;
export const asked = 'According to the text, the answer was 127. As of 2023, how many member states does the IOM have?';
export const sequenceNames = [
  'Provisional Intergovernmental Committee for the Movement of Migrants from Europe',
  'Intergovernmental Committee for European Migration',
  'Intergovernmental Committee for Migration',
  'International Organization for Migration',
] as const;
export const order = 'In which order did the IOM have these names, from the earliest to the latest?';
export const passage = 'Headquartered in Vienna, has offices in over 100 countries.';
export const parts = [
  { optionId: 'a', start: 17, end: 23 },
  { optionId: 'b', start: 40, end: 58 },
];
export const matchingPrompts = {
  prompts: [
    { id: '1', text: 'the adoption of the name Intergovernmental Committee for European Migration by the IOM' },
    { id: '2', text: 'the founding of the IOM under its first name' },
  ],
  key: ['b', 'a'],
};
export const evidence = 'Which sentence of the source answers this: which city is home to the headquarters of the IOM?';
export const gap = (passage: string) => `What fills the gap in the passage about the IOM: “${passage}”?`;
