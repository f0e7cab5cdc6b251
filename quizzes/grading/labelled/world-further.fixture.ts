import type { Labels } from './labels.fixture';

/** Answers to facts of `worldPack` in further units, eras and types, written before the rules were run on them. */
export const worldFurther: Readonly<Record<string, Labels>> = {
  temp: {
    correct: '180 °C | 180° | 180 degrees | 180C',
    wrong: '180 degrees Fahrenheit | 108',
  },
  speed: {
    correct: '300 km/h | over 300 km/h | 300 kilometres an hour',
    wrong: '300 mph | 300 m/s',
  },
  share: {
    correct: '12.5% | 12,5 % | 12.5 percent | 12.5 per cent | 12 and a half percent | twelve and a half per cent | 12.5',
    wrong: '125% | 1.25% | 12%',
  },
  curr: {
    correct: 'euro | Euros | the Euro',
    wrong: 'eurosceptic | Deutsche Mark',
  },
  cap: {
    correct: 'Moscow, Russia | Moscow is the capital of Russia',
    wrong: 'Moscow or St Petersburg | St. Petersburg',
  },
  us: {
    correct: 'the USA | United States of America | U.S.A. | in the US',
    wrong: 'United Arab Emirates | United Kingdom',
  },
  cent: {
    correct: '5th century BC | fifth century BCE | the 5th century B.C.',
    wrong: '5th century AD | 4th century BC',
  },
  dec: {
    correct: '2000s | the 2000s | 2000-2009',
    wrong: '2010s | 1990s',
  },
  king: {
    correct: 'Frederick the Great | Frederick II | Frederick 2 | Frederick the Second | Frederik the Great',
    wrong: 'Frederick I | Frederick III | Frederick William I | Peter the Great | Catherine the Great',
  },
  novel: {
    correct: 'Leo Tolstoi | L. Tolstoy | Tolstoy, Leo',
    wrong: 'Leo Trotsky | Leo | Tolstoy or Dostoevsky',
  },
  novel2: {
    correct: 'Jane Austin | Jane Austen (1775-1817)',
    wrong: 'Jane Eyre',
  },
  pop: {
    correct: `
      1.4 billion | 1,400 million | 1.4bn people | 1,400,000,000 | fourteen hundred million | about 1.4 billion inhabitants`,
    wrong: '1.4 million | 14 billion | 4.1 billion',
  },
  sek: {
    correct: 'almost 5 million francs | CHF 5m | 5 million Swiss francs a year | just under 5 million CHF',
    wrong: '5 million dollars | 5 million francs a month',
  },
  org: {
    correct: 'WTO | World Trade Organisation | W.T.O. | the World Trade Org. | World Trad Organization',
    wrong: 'World Tourism Organization | UNWTO | WHO | World Trade Center | WTO or WHO',
  },
  war: {
    correct: 'World War I | WWI | WW1 | 1st World War | First World War | World War One',
    wrong: 'World War II | WW2 | 2nd World War | World War 11 | World Wars I and II',
  },
  ship: {
    correct: 'Cristopher Columbus | Christopher Colombus | C. Columbus',
    wrong: 'Christopher Wren',
  },
  dur: {
    correct: 'three weeks | 3 weeks | 21 days',
    wrong: 'three months | 3 years | 3 days',
  },
  dur2: {
    correct: 'three months | 3 months | a quarter of a year',
    wrong: '3 weeks | three years',
  },
  act: {
    correct: `
      the European Parliament and the Council | European Parliament and Council | the Council and the European Parliament`,
    wrong: 'the European Commission',
  },
  elem: {
    correct: 'chemical compound | chemical compunds',
    wrong: 'chemical elements | compounds',
  },
};
