import type { Labels } from './labels.fixture';

/** Answers to `worldPack` that were written after the rules and before they were run on them. */
export const worldSentences: Readonly<Record<string, Labels>> = {
  'everest-height': {
    correct: '8,849m | 8849 m above sea level',
    wrong: '29,032 feet',
  },
  'nile-length': {
    correct: '6,650 km long | 6650km',
    wrong: '4,130 miles',
  },
  'austria-people': {
    correct: 'nine million people | approx. 9m | 9 million inhabitants | Austria has about 9 million inhabitants',
  },
  'film-budget': {
    correct: 'EUR 2.5 million | over 2.5 mio. euros | more than two and a half million euro',
    wrong: '2.5',
  },
  aid: {
    correct: '3.7bn US dollars | 3.7 bil',
    wrong: '3.75 billion',
  },
  'saturn-moons': {
    correct: 'one hundred forty six | 146 natural satellites',
  },
  caesar: {
    correct: '44 B.C.E. | the Ides of March, 44 BC',
  },
  'fall-of-rome': {
    correct: '476 CE | A.D. 476 | in the year 476',
  },
  hastings: {
    correct: 'in october 1066 | ten-sixty-six',
  },
  crisis: {
    correct: 'in summer 2007 | Two thousand and seven',
  },
  'sun-king': {
    correct: 'Louis the 14th | King Louis XIV | Louis XIV of France',
  },
  punic: {
    correct: '2nd Punic war',
  },
  relativity: {
    correct: 'Albert Enstein | albert einstien | Einstein, Albert',
  },
  'mass-in-b-minor': {
    correct: 'Bach, Johann Sebastian',
  },
  'peace-body': {
    correct: 'the U.N. | United Nation',
  },
  'health-body': {
    correct: 'the WHO | World Health Organization (WHO)',
  },
  'labour-body': {
    correct: 'International Labour Organization (ILO)',
  },
  'capital-austria': {
    correct: 'Vienna is the capital of Austria | Wien (Vienna)',
    wrong: 'Wiener Neustadt',
  },
  'capital-iceland': {
    correct: 'Reykjavík is the capital',
  },
  'swiss-bank-city': {
    correct: 'Zürich (Switzerland)',
    wrong: 'Zurich and Bern',
  },
  'peace-treaty': {
    correct: 'the Treaty of Versailles (1919)',
  },
  'government-form': {
    correct: 'a constitutional monarchy.',
  },
  benelux: {
    correct: `
      belgium, netherlands and luxembourg | The Netherlands, Belgium, Luxembourg | Belgium + Netherlands + Luxembourg
      Belgium/Netherlands/Luxembourg`,
  },
};
