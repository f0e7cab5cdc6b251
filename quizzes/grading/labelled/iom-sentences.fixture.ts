import type { Labels } from './labels.fixture';

/**
 * Answers to the IOM pack that were written after the rules and before they were run on them: sentences, asides, further
 * spellings.
 */
export const iomSentences: Readonly<Record<string, Labels>> = {
  'headquarters-city': {
    correct: `
      Geneva. | "Geneva" | GENEVA! | its in geneva | It's headquartered in Geneva, Switzerland. | Geneva city
      the headquarters of the IOM are in Geneva | Probably Geneva | Genève, Suisse | Geneva is the answer
      definitely Geneva | could be Geneva`,
    wrong: `
      Geneva or maybe Vienna | Geneva? Vienna? | not in Geneva | never Geneva | Geneva & New York | Geneva - Vienna
      New Geneva | Geneva, New York | Geneva convention | no idea`,
  },
  'founded-year': {
    correct: `
      1951! | year 1951 | founded 1951 | Dec 1951 | 1951 (December) | Dec. 5th, 1951 | the 5th of December 1951
      nineteen-fiftyone | ninteen fifty one | 1951 A.D. | mid-1951 | not sure, 1951?`,
    wrong: `
      1 9 5 1 | 1951, maybe 1952 | between 1951 and 1952 | the year after 1951 | O951 | 195I | five years after 1946`,
  },
  'transport-decade': {
    correct: `
      1950's | 50's | the Fifties | 1950s decade | the decade from 1950 to 1959 | fifties of the 20th century`,
    wrong: '1950-60',
  },
  'debate-century': {
    correct: '21st Century. | the twenty-first | 21st cent. | 21 century | C21',
    wrong: 'the third millennium',
  },
  'member-state-count': {
    correct: `
      127 nations | 127 Member States. | one hundred and twenty seven states | hundred twenty-seven | roughly 127
      127 of them | the IOM has 127 member states | 127 states and 18 observers | 127 (according to the text) | 127 in 2010`,
    wrong: `
      127,000 | 1,27 | 175 (was 127) | 127 NGOs | 127k | between 127 and 130 | 120 | one hundred and seventy two`,
  },
  'staff-count': {
    correct: `
      5400 staff members | 5,400 employees worldwide | five thousand, four hundred | 5400 persons | 5.4K | 5,4 thousand
      about five thousand four hundred | 5400 people in over 100 countries | 54 hundred`,
    wrong: '5400 migrants | 5.4 | 5,401 | over 5000',
  },
  'office-count': {
    correct: 'more than 440 offices | over four hundred forty | 440 plus | >= 440 | 440-plus',
    wrong: 'over 400 | 441',
  },
  'office-country-count': {
    correct: `
      Over a hundred | more than one hundred countries | over 100 states | 100 or more countries | a hundred plus
      at least a hundred | it has offices in over 100 countries`,
    wrong: 'hundreds | over 1000',
  },
  'uprooted-people-count': {
    correct: `
      approx. 11 million | approx 11m people | 11 million uprooted people | 11 Million. | some 11 million people
      eleven million people uprooted by war | 11000000 | 11,000 thousand | 0.011 billion`,
    wrong: '11 hundred thousand | 10.9 million',
  },
  'transported-migrants-count': {
    correct: `
      nearly a million | almost one milion | under a million | less than a million | not quite a million
      close to 1,000,000 people | 1 mln`,
  },
  'annual-operating-budget': {
    correct: `
      about one billion USD | 1 billion US$ | US $1 billion | $1,000,000,000 | $1 billion per annum
      one billion American dollars | around a billion dollars | 1 milliard dollars | roughly $1 bn a year | 1,000m
      A billion | $1b | USD 1 billion (about)`,
    wrong: '$1 million million | 1 billion pounds | AU$1 billion | 3.4 billion | half a billion',
  },
  'transition-length': {
    correct: '50 yrs | half of a century | about half a century | fifty | five decades | a half-century | 600 months',
    wrong: '50 centuries | a quarter of a century | half a year',
  },
  'preceding-war': {
    correct: 'WWII. | W.W. II | The Second World War (WWII) | 2nd WW | World War II (1939-1945) | Worldwar 2',
    wrong: 'World War | WW1 and WW2 | World War 1 or 2 | Second War | WWIII',
  },
  'chaos-region': {
    correct: 'Western Europa | West-Europe | in western europe.',
    wrong: 'Southwestern Europe | Northwestern Europe',
  },
  'present-name': {
    correct: `
      The International Organization for Migration (IOM) | International Organisation for Migrations
      IOM, the International Organization for Migration | int'l organization for migration
      International Org. for Migration`,
    wrong: `
      Organization for International Migration | International Agency for Migration
      United Nations Organization for Migration | International Organization for Migrants
      National Organization for Migration`,
  },
  'second-name': {
    correct: 'the ICEM',
    wrong: 'International Committee for European Migration | Intergovernmental Council for European Migration',
  },
  'second-name-acronym': {
    correct: 'icem. | I-C-E-M | ICEM?',
    wrong: 'ICEMM | PICMME or ICEM',
  },
  'kind-by-membership': {
    correct: 'intergovernmental organisations | an inter governmental organisation',
    wrong: 'governmental organization | non governmental organization | international organization',
  },
  creators: {
    correct: 'sovereign states | states | by sovereign states | soverign states | it was created by sovereign states',
    wrong: 'private companies | foreign states',
  },
  'helped-authorities': {
    correct: 'governments of European countries | European goverments',
  },
  issue: {
    correct: 'migrations',
    wrong: 'migrants | the issue of immigration',
  },
  'founding-task': {
    correct: 're-settlement | organize the resettlement',
    wrong: 'settlements',
  },
  'recognized-right': {
    correct: 'the right of free movement | freedom of movement for persons',
  },
  'recognizing-document': {
    correct: 'its constitution | The Constitution of IOM | constitution',
  },
  partners: {
    correct: 'governments and civil societies | both governments and civil society',
    close: 'civil society | governments, civil society and banks',
    wrong: 'governments and NGOs',
  },
  'goal-defended': {
    correct: 'human dignity and welfare | welfare and human dignity',
    wrong: 'human rights',
  },
  'aim-ensured': {
    correct: 'humane and orderly management of migration | an orderly and humane management of migration',
  },
  'early-roots': {
    correct: 'logistics agency | as a logistics agency',
    wrong: 'migration agency',
  },
  'role-in-field': {
    correct: 'lead agency | leading agency | the lead agency in the field of migration',
  },
  'role-in-debate': {
    correct: 'benchmark | a bench mark',
  },
  'former-size': {
    correct: 'a small agency | relatively small',
    wrong: 'big',
  },
};
