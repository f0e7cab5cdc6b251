import type { Labels } from './labels.fixture';

/** Answers to the figures, phrases and sets of `worldPack`. */
export const worldFigures: Readonly<Record<string, Labels>> = {
  hastings: {
    correct: `
      1066 | in 1066 | ten sixty-six | 14 October 1066 | AD 1066 | 1066 AD | 1066 CE | The Battle of Hastings was in 1066`,
    close: 'the 1060s | about 1066',
    wrong: 'before 1066 | 1066 BC | 11th century',
    twins: '1067 | 1606 | 1660 | 1076 | 106 | 10666',
  },
  caesar: {
    correct: '44 BC | 44 BCE | 44 B.C. | in 44 BC | -44 | 15 March 44 BC | 44 before Christ',
    wrong: '44 AD | AD 44',
    twins: '45 BC | 54 BC | 4 BC | 440 BC | 48 BC',
  },
  'fall-of-rome': {
    correct: '476 | 476 AD | AD 476 | in 476 | four hundred and seventy-six | 4 September 476',
    wrong: '476 BC | 5th century',
    twins: '467 | 746 | 477 | 1476 | 47',
  },
  crisis: {
    correct: '2007 | in 2007 | two thousand and seven | two thousand seven | August 2007 | twenty oh seven',
    close: '’07 | c. 2007',
    wrong: '2007 or 2008 | 2007–08',
    twins: '2008 | 2017 | 2070 | 1907 | two thousand eight | twenty seventeen',
  },
  'jazz-age': {
    correct: '1920s | the 1920s | the twenties | the 20s | nineteen twenties | 1920-1929',
    close: '1925 | the late 1920s',
    wrong: '1920s and 1930s | 1820s',
    twins: '1930s | the thirties | 1910s | 2020s | 1902',
  },
  reform: {
    correct: '1890s | the 1890s | the eighteen nineties | 1890–1899',
    close: 'the nineties | 1893 | the 90s',
    wrong: '19th century',
    twins: '1980s | 1990s | the nineteen nineties | 1880s | 1809',
  },
  steam: {
    correct: '19th century | the nineteenth century | 19th | XIX | 19 | nineteenth | XIXth century',
    close: '1850',
    wrong: '18th or 19th century',
    twins: '18th century | 20th century | XXI | XX | 9th century | ninetieth century | 1950',
  },
  'saturn-moons': {
    correct: '146 | 146 moons | one hundred and forty-six | 146 satellites | Saturn has 146 moons | It has 146',
    close: 'over 146',
    wrong: '146 planets | 146 or 147 | 146 million',
    twins: '164 | 145 | 416 | 14 | 1460 | 1.46',
  },
  'austria-people': {
    correct: `
      9 million | about 9 million | 9,000,000 | nine million | 9m | 9 million people | 9 Mio
      roughly nine million inhabitants`,
    close: 'over 9 million | nearly 9 million',
    wrong: '9 | 9 million euros | 8 to 9 million',
    twins: '90 million | 9 billion | 9 thousand | 9.9 million | 19 million | 6 million',
  },
  'everest-height': {
    correct: `
      8849 | 8,849 m | 8849 metres | 8849 meters | 8 849 m | 8.849 km | eight thousand eight hundred and forty-nine metres
      8849m | It is 8,849 metres high`,
    close: 'over 8849 m',
    wrong: '8849 feet | 8849 km | 8849 people | 8849 cm | $8849',
    twins: '8848 | 8489 | 8948 | 884 | 88490 | 8850',
  },
  'nile-length': {
    correct: `
      6650 km | 6,650 kilometres | about 6650 km | 6650 | 6,650 kilometers | 6650000 m | approximately 6,650 km | ~6650km`,
    close: 'over 6650 km | 6.650 km',
    wrong: '6650 miles | 6650 m | 6650 square km',
    twins: '6560 km | 6550 | 6605 | 665 | 66500 km',
  },
  'swiss-area': {
    correct: '41285 | 41,285 km² | 41,285 km2 | 41285 square kilometres | 41 285 sq km | 41,285 square kilometers',
    wrong: '41,285 km | 41,285 hectares | 41285 people',
    twins: '41258 | 42185 | 4128 | 41,286 | 14285',
  },
  'forest-share': {
    correct: '69 | 69% | 69 % | 69 per cent | 69 percent | sixty-nine percent',
    close: 'over 69%',
    wrong: '69 million | 69 km | 0.69',
    twins: '96% | 68% | 6.9% | 79',
  },
  'film-budget': {
    correct: `
      €2.5 million | over €2.5 million | 2.5m euros | EUR 2.5m | 2,5 million euros | two and a half million euros
      more than 2.5 million | 2.5 million | €2,500,000 | 2½ million euros | 2 500 000 euros`,
    close: 'under 2.5 million euros | almost €2.5m | about 2.5 million euros',
    wrong: '$2.5 million | £2.5m | 2.5 | 2.5 million people | 25',
    twins: '€2.5 billion | €25 million | 5.2 million | €2.6 million | 2 million euros | €0.25 million',
  },
  aid: {
    correct: `
      3.7 billion | $3.7bn | US$ 3.7 billion | 3,700 million | 3.7 billion dollars | 3,7 billion USD | 3700 million dollars
      $3.7B`,
    close: 'over 3.7 billion',
    wrong: '€3.7 billion | 3.7',
    twins: `
      US$ 3.4 | US$ 3.4 billion | 3.7 million | 37 billion | 7.3 billion | 3.07 billion | 370 million | 3.4 billion dollars`,
  },
  'long-war': {
    correct: '116 years | 116 | one hundred and sixteen years | It lasted 116 years | 116 yrs | a hundred and sixteen',
    close: 'over 116 years',
    wrong: '116 months | 116 days | a century',
    twins: '100 years | 161 years | 115 years | 16 years | 106 years | 1160 years',
  },
  reign: {
    correct: 'over 70 years | 70 years | seventy years | more than seventy years | 7 decades | seven decades | 70+ years',
    close: 'almost 70 years | under 70 years',
    wrong: '80 years | 71 years | 70 months',
    twins: '17 years | seventeen years | 7 years | 700 years',
  },
  'peace-treaty': {
    correct: `
      the Treaty of Versailles | Treaty of Versailles | Versailles Treaty | treaty of versailes | the Versailles treaty
      Treaty of Versaille`,
    wrong: 'Treaty of Rome | Versailles and Rome | a treaty',
    twins: 'Treaty of Trianon',
  },
  'sun-king': {
    correct: 'Louis XIV | louis xiv | Louis 14 | Louis the Fourteenth',
    wrong: 'Louis | Henry IV | XIV',
    twins: 'Louis XVI | Louis XV | Louis XIII | Louis XIX | Louis 16',
  },
  punic: {
    correct: 'the Second Punic War | Second Punic War | 2nd Punic War | Punic War II | second punic war',
    wrong: 'Punic War | Gallic War',
    twins: 'the First Punic War | Third Punic War | 1st Punic War | 3rd Punic War',
  },
  'brazil-language': {
    correct: 'Portuguese | portuguese | Portugese | Portuguese language | in Portuguese',
    wrong: 'English | Brazilian | Portugal | Spanish or Portuguese',
    twins: 'Spanish | Portuguese Creole',
  },
  'plant-process': {
    correct: 'photosynthesis | Photosynthesis | photosynthesys | photo-synthesis | it deals with photosynthesis',
    wrong: 'respiration | synthesis | photography',
    twins: 'chemosynthesis | biosynthesis | photosynthetic acid',
  },
  'government-form': {
    correct: `
      a constitutional monarchy | constitutional monarchy | Constitutional monarchies | constitutonal monarchy
      it is a constitutional monarchy`,
    wrong: 'a republic | democracy | constitutional republic',
    twins: 'an absolute monarchy | unconstitutional monarchy',
  },
  faith: {
    correct: 'Buddhism | buddhism | Budhism | Buddism',
    wrong: 'Islam | Christianity | religion',
    twins: 'Buddhist | Hinduism | nudism',
  },
  alliance: {
    correct: 'NATO | nato | N.A.T.O. | Nato',
    wrong: 'EU | the alliance',
    twins: 'NAFTA | NASA | NAT | NATA | OTAN | NTAO',
  },
  benelux: {
    correct: `
      Belgium, the Netherlands and Luxembourg | Luxembourg, Belgium, Netherlands | belgium netherlands luxembourg
      Belgium; Holland; Luxemburg | Belgium, Holland and Luxembourg | Luxembourg & the Netherlands & Belgium
      1. Belgium 2. Netherlands 3. Luxembourg`,
    close: 'Belgium and Luxembourg | Belgium | Belgium, Netherlands, Belgium | Belgium, the Netherlands, Luxembourg, France',
    wrong: 'France and Germany | Belgium and France | Germany, Luxembourg, France',
  },
  trees: {
    correct: 'oaks, beeches and maples | maple, beech, oak | oak trees, beech trees, maples, and pines | Oaks; maples; beeches',
    close: 'oaks and beeches | oaks, birches | maples',
    wrong: 'roses | grass and moss',
  },
};
