import type { Labels } from './labels.fixture';

/** Years, counts, money and durations of the IOM pack. */
export const iomFigures: Readonly<Record<string, Labels>> = {
  'founded-year': {
    correct: `
      1951 | in 1951 | 1951. | the year 1951 | December 1951 | 5 December 1951 | December 5, 1951 | 1951-12-05 | 5.12.1951
      05/12/1951 | nineteen fifty-one | nineteen fifty one | nineteen hundred and fifty-one | It was founded in 1951
      I think 1951 | AD 1951 | 1951 AD | late 1951 | 1951, not 1952 | one thousand nine hundred and fifty-one`,
    close: `
      ’51 | '51 | the 1950s | about 1951 | circa 1951 | c. 1951`,
    wrong: `
      1951 or 1952 | 1951-1952 | 1951/52 | not 1951 | before 1951 | after 1951 | 1851 | 2051 | 1951 BC | 1960s
      20th century`,
    twins: `
      1952 | 1950 | 1915 | 1591 | 19511 | 1961 | 951 | December 1952 | nineteen fifty-two | nineteen fifteen | 1989`,
  },
  'second-name-year': {
    correct: '1952 | In 1952. | nineteen fifty-two',
    twins: '1951 | December 1951 | 1925 | 1962 | 1980',
  },
  'third-name-year': {
    correct: '1980 | nineteen eighty | in the year 1980 | November 1980',
    close: 'the 1980s | ’80',
    wrong: '1970s',
    twins: '1989 | 1981 | 1890 | nineteen eighteen | 1908',
  },
  'present-name-year': {
    correct: '1989 | nineteen eighty-nine | 14 November 1989',
    twins: '1988 | 1998 | 1980 | 1889 | nineteen ninety-eight | 1898',
  },
  'transport-decade': {
    correct: `
      1950s | the 1950s | the 1950's | the fifties | fifties | 1950-1959 | 1950 to 1959 | the 50s | nineteen-fifties
      the '50s | between 1950 and 1959 | in the 1950s | during the nineteen fifties | 1950–59`,
    close: '1955 | 1950 | the early 1950s | the late fifties',
    wrong: 'the 1950s or 1960s | 1950s and 1960s | twentieth century | not the 1950s | the eighteen fifties',
    twins: '1960s | 1940s | the forties | 1850s | the 1590s | 60s | 1949 | 1960',
  },
  'debate-century': {
    correct: `
      21st century | the 21st century | 21st | twenty-first century | twenty first | XXI | 21 | 21st-century | XXI century
      in the twenty-first century | century 21 | the 21th century`,
    close: '2007 | the early 21st century',
    wrong: '20th or 21st century | twenty | 1999',
    twins: `
      20th century | 22nd century | 12th century | XX | twentieth century | 31st century | twenty-second century
      11th century`,
  },
  'member-state-count': {
    correct: `
      127 | 127 states | 127 member states | 127 countries | 127 members | one hundred and twenty-seven | 127.
      one hundred twenty seven | one hundred twenty-seven member states | There are 127 | It has 127 member states | 127.0
      exactly 127 | about 127 | a hundred and twenty-seven | I think 127`,
    close: 'over 127 | almost 127',
    wrong: `
      127 offices | 127% | -127 | 120-130 | 127 or 128 | between 120 and 130 | not 127 | $127 | 127 thousand | 127 observers`,
    twins: '172 | 175 | 126 | 128 | 12 | 1270 | 217 | 27 | 125 | one hundred and seventy-two | 1.27 | 12.7',
  },
  'observer-count': {
    correct: '18 | eighteen | 18 observers | eighteen observers | 18 observer states',
    wrong: '18 states | 18 million',
    twins: '8 | 80 | 81 | 19 | eighty | 17 | 1.8',
  },
  'staff-count': {
    correct: `
      5400 | 5,400 | 5 400 | 5.4 thousand | 5.4k | 5,400 staff | 5400 employees | five thousand four hundred | 5.400
      fifty-four hundred | 5,400 people | 5'400 | It has a staff of 5,400 | five thousand and four hundred | 5400 workers
      5 thousand 400`,
    close: 'over 5,400',
    wrong: '5,400 offices | 5,400 countries | 5,400 million | 5,400 to 5,500 | five thousand',
    twins: '5,4 | 54000 | 4,500 | 540 | 5,300 | 5,040 | 54 | 5.4 million | five thousand forty',
  },
  'office-count': {
    correct: `
      440 | over 440 | more than 440 | >440 | 440+ | 440 offices | four hundred and forty | at least 440 | 440 or more`,
    close: 'under 440 | about 440 | fewer than 440 offices | almost 440',
    wrong: '440 countries | 450 | 500 | over 450 | more than 400',
    twins: '44 | 404 | 4400 | four hundred and four | 414 | 400',
  },
  'office-country-count': {
    correct: `
      100 | over 100 | more than a hundred | 100+ | over a hundred countries | one hundred | a hundred | > 100 | 100 plus
      more than 100 countries | upwards of 100 | in over 100 countries | in excess of one hundred | hundred`,
    close: 'almost 100 | less than 100 | exactly 100',
    wrong: '101 | 150 | over 80 | over 200 | 100 offices | 100 to 150 | 1,000 | one thousand | 100 million',
    twins: '10 | 110 | 1000',
  },
  'uprooted-people-count': {
    correct: `
      11 million | 11,000,000 | 11m | 11 M | about 11 million | circa 11 million | eleven million | 11 million people | 11e6
      ~11 million | approximately eleven million people | c. 11 million | 11 mn | 11 millions | 11.000.000 | 11 000 000
      around 11 milion | eleven milion people | 11 mio | There were about 11 million | 1.1 × 10^7`,
    close: 'over 11 million | almost 11 million',
    wrong: '11 | 11 migrants | 10-12 million | 11 or 12 million | €11 million | 11 million dollars',
    twins: `
      11 thousand | 11 billion | 1.1 million | 12 million | 110 million | 111 million | seven million | 10 million`,
  },
  'transported-migrants-count': {
    correct: `
      a million | 1 million | almost a million | nearly one million | 1,000,000 | close to a million | just under a million
      almost 1m migrants | one million people | nearly 1,000,000 | almost 1 million migrants`,
    close: 'over a million | more than 1 million | about a million | exactly one million',
    wrong: 'half a million | 2 million | 1 | a thousand | 1 million offices',
    twins: '1 billion | 10 million | 100,000 | 1.1 million | 0.1 million | 11 million',
  },
  'annual-operating-budget': {
    correct: `
      1 billion | $1 billion | USD 1bn | US$1bn | 1 bn | 1000 million | 1,000 million | 1e9 | one billion dollars
      a thousand million | US$1,000,000,000 | about USD one billion | 1 billion US dollars | $1B
      approximately 1 billion dollars a year | 1 billion dollars per year | 1.0 billion USD | $1bn annually | one billion
      1 billion $ | The annual budget is about one billion US dollars | one bilion dollars`,
    close: 'over a billion | almost 1 billion dollars',
    wrong: `
      €1 billion | 1 billion euros | £1bn | 1 billion people | 1 | $1 | 1 billion a month | 1 to 2 billion | CHF 1 billion`,
    twins: '1 million | 10 billion | 1.1 billion | 1 trillion | 100 million | $1 mn | 11 billion | 2 billion',
  },
  'transition-length': {
    correct: `
      half a century | 50 years | fifty years | 50 | fifty | a half century | half century | 5 decades | five decades
      0.5 centuries`,
    close: 'over 50 years',
    wrong: 'a century | 50 months | 50 days | half a decade | 50 countries | 50 million years',
    twins: '15 years | 5 years | 500 years | 51 years | fifteen years | 40 years',
  },
};
