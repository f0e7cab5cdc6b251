import type { Predicate } from '../predicate';

/** People, places and works: what a text on nearly anything needs. */
export const generalPredicates: readonly Predicate[] = [
  {
    id: 'born-in-year',
    objectTypes: ['year'],
    questions: [
      'In which year was {subject} born?',
      'What is the birth year of {subject}?',
      'Which year saw the birth of {subject}?',
    ],
    statements: [
      '{subject} was born in {object}.',
      'The birth year of {subject} is {object}.',
      'The birth of {subject} took place in {object}.',
    ],
    trueOf: '{object} is the year in which {subject} was born.',
    functional: true,
    event: 'the birth of {subject}',
  },
  {
    id: 'died-in-year',
    objectTypes: ['year'],
    questions: [
      'In which year did {subject} die?',
      'What is the year of the death of {subject}?',
      'Which year saw the death of {subject}?',
    ],
    statements: [
      '{subject} died in {object}.',
      'The year of the death of {subject} is {object}.',
      'The death of {subject} came in {object}.',
    ],
    trueOf: '{object} is the year in which {subject} died.',
    functional: true,
    event: 'the death of {subject}',
  },
  {
    id: 'born-in-place',
    objectTypes: ['place'],
    questions: [
      'In which place was {subject} born?',
      'What is the birthplace of {subject}?',
      'Which place is {subject} a native of?',
    ],
    statements: [
      '{subject} was born in {object}.',
      'The birthplace of {subject} is {object}.',
      '{subject} is a native of {object}.',
    ],
    trueOf: '{object} is the birthplace of {subject}.',
    functional: true,
  },
  {
    id: 'capital-of',
    objectTypes: ['place'],
    questions: [
      'What is the capital of {subject}?',
      'Which city is the capital of {subject}?',
      'Which city does {subject} have as its capital?',
    ],
    statements: [
      'The capital of {subject} is {object}.',
      '{subject} has {object} as its capital.',
      'The city that {subject} has as its capital is {object}.',
    ],
    trueOf: '{object} is the capital of {subject}.',
    functional: true,
  },
  {
    id: 'located-in',
    objectTypes: ['place'],
    questions: [
      'In which place is {subject} located?',
      'Which place does {subject} lie in?',
      'Where does the text locate {subject}?',
    ],
    statements: [
      '{subject} is located in {object}.',
      'The place in which {subject} is located is {object}.',
      '{subject} lies in {object}.',
    ],
    trueOf: '{object} is where {subject} is located.',
    // A city lies in a district, a country and a continent at once.
    functional: false,
  },
  {
    id: 'part-of',
    objectTypes: ['name', 'place', 'class'],
    questions: [
      'What is {subject} a part of?',
      'Which larger whole does {subject} belong to?',
      'What whole does the text count {subject} as a part of?',
    ],
    statements: [
      '{subject} is part of {object}.',
      'The whole that {subject} belongs to is {object}.',
      '{subject} belongs to {object}.',
    ],
    trueOf: '{subject} is part of {object}.',
    functional: false,
  },
  {
    id: 'author-of',
    objectTypes: ['name', 'actor'],
    questions: ['Who wrote {subject}?', 'Who is the author of {subject}?', 'Which author wrote {subject}?'],
    statements: [
      '{subject} was written by {object}.',
      'The author of {subject} is {object}.',
      '{subject} is a work by {object}.',
    ],
    trueOf: '{object} is the author of {subject}.',
    functional: true,
  },
  {
    id: 'invented-by',
    objectTypes: ['name', 'actor'],
    questions: [
      'Who invented {subject}?',
      'Who is named as the inventor of {subject}?',
      'Which inventor gave the world {subject}?',
    ],
    statements: [
      '{subject} was invented by {object}.',
      'The inventor of {subject} is {object}.',
      '{subject} is an invention of {object}.',
    ],
    trueOf: '{object} is the inventor of {subject}.',
    functional: true,
  },
  {
    id: 'discovered-by',
    objectTypes: ['name', 'actor'],
    questions: [
      'Who discovered {subject}?',
      'Who is named as the discoverer of {subject}?',
      'Who made the discovery of {subject}?',
    ],
    statements: [
      '{subject} was discovered by {object}.',
      'The discoverer of {subject} is {object}.',
      'The discovery of {subject} was made by {object}.',
    ],
    trueOf: '{object} is the discoverer of {subject}.',
    functional: true,
  },
  {
    id: 'discovered-in-year',
    objectTypes: ['year'],
    questions: [
      'In which year was {subject} discovered?',
      'Which year saw the discovery of {subject}?',
      'What is the year of the discovery of {subject}?',
    ],
    statements: [
      '{subject} was discovered in {object}.',
      'The year of the discovery of {subject} is {object}.',
      'The discovery of {subject} took place in {object}.',
    ],
    trueOf: '{object} is the year in which {subject} was discovered.',
    functional: true,
    event: 'the discovery of {subject}',
  },
  {
    id: 'official-language-of',
    objectTypes: ['language'],
    questions: [
      'What is an official language of {subject}?',
      'Which language is official in {subject}?',
      'Which language does {subject} use officially?',
    ],
    statements: [
      '{subject} has {object} as an official language.',
      'The official languages of {subject} include {object}.',
      '{subject} uses {object} as an official language.',
    ],
    trueOf: '{object} is an official language of {subject}.',
    functional: false,
  },
  {
    id: 'currency-of',
    objectTypes: ['name'],
    questions: [
      'What is the currency of {subject}?',
      'Which currency is used in {subject}?',
      'In which currency do people pay in {subject}?',
    ],
    statements: [
      'The currency of {subject} is {object}.',
      '{subject} has {object} as its currency.',
      '{subject} uses {object} as its currency.',
    ],
    trueOf: '{object} is the currency of {subject}.',
    functional: true,
  },
];
