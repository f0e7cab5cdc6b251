import type { Predicate } from '../predicate';

/** What a body is called, was called before, and when that changed. */
export const namePredicates: readonly Predicate[] = [
  {
    id: 'present-name',
    objectTypes: ['name'],
    questions: [
      'What is the present name of {subject}?',
      'Which name does {subject} have at present?',
      'Which name is {subject} known by at present?',
    ],
    statements: [
      'The present name of {subject} is {object}.',
      'The name that {subject} has at present is {object}.',
      '{subject} goes by the name {object} at present.',
    ],
    trueOf: '{object} is the present name of {subject}.',
    functional: true,
  },
  {
    id: 'first-name',
    objectTypes: ['name'],
    questions: [
      'What was the earliest name of {subject}?',
      'Which name did {subject} have when it was founded?',
      'Which name comes first in the history of {subject}?',
    ],
    statements: [
      'The first name of {subject} was {object}.',
      '{subject} was founded under the name {object}.',
      'The earliest name of {subject} was {object}.',
    ],
    trueOf: '{object} is the name under which {subject} was founded.',
    functional: true,
  },
  {
    id: 'name-adopted-in-year',
    objectTypes: ['name'],
    questions: [
      'Which name did {subject} adopt in {year}?',
      'What did {subject} change its name to in {year}?',
      'In {year}, what new name was given to {subject}?',
    ],
    statements: [
      '{subject} adopted the name {object} in {year}.',
      'The name that {subject} adopted in {year} was {object}.',
      'The year {year} brought {subject} the name {object}.',
    ],
    trueOf: '{object} is the name that {subject} adopted in {year}.',
    functional: true,
  },
  {
    id: 'year-of-name-adoption',
    objectTypes: ['year'],
    questions: [
      'In which year did {subject} adopt the name {name}?',
      'In what year was the name {name} given to {subject}?',
      'Which year brought {subject} the name {name}?',
    ],
    statements: [
      '{subject} adopted the name {name} in {object}.',
      'The year in which {subject} adopted the name {name} was {object}.',
      'The name {name} was given to {subject} in {object}.',
    ],
    trueOf: '{object} is the year in which {subject} adopted the name {name}.',
    functional: true,
    event: 'the adoption of the name {name} by {subject}',
  },
  {
    id: 'order-of-names',
    objectTypes: ['sequence'],
    questions: [
      'In which order did {subject} have these names, from the earliest to the latest?',
      'How do these names of {subject} follow one another, from the earliest to the latest?',
      'What is the right order, from the earliest to the latest, of these names of {subject}?',
    ],
    statements: [
      'The names of {subject}, from the earliest to the latest, are {object}.',
      'The order of the names of {subject}, from the earliest to the latest, is {object}.',
      '{subject} has had the following names, from the earliest to the latest: {object}.',
    ],
    trueOf: '{object} is the order of the names of {subject}, from the earliest to the latest.',
    functional: true,
    sequence: {
      next: [
        'Which name did {subject} adopt directly after the name {member}?',
        'Which name of {subject} followed directly on the name {member}?',
        'What was {subject} called directly after bearing the name {member}?',
      ],
      before: [
        '{subject} bore the name {earlier} before the name {later}.',
        '{subject} had the name {earlier} before adopting the name {later}.',
        '{subject} was known as {earlier} before taking the name {later}.',
      ],
      member: 'the name {member}',
    },
  },
  {
    id: 'acronym-of',
    objectTypes: ['acronym'],
    questions: [
      'What is the acronym of {subject}?',
      'Which acronym stands for {subject}?',
      'Which letters form the acronym of {subject}?',
    ],
    statements: [
      'The acronym of {subject} is {object}.',
      '{subject} is abbreviated as {object}.',
      'The letters {object} stand for {subject}.',
    ],
    trueOf: '{object} is the acronym of {subject}.',
    functional: true,
  },
  {
    id: 'full-name-of',
    objectTypes: ['name'],
    questions: [
      'What does {subject} stand for?',
      'Which name is abbreviated as {subject}?',
      'What is the full form of {subject}?',
    ],
    statements: [
      '{subject} stands for {object}.',
      'The full form of {subject} is {object}.',
      'The name abbreviated as {subject} is {object}.',
    ],
    trueOf: '{object} is the full form of {subject}.',
    functional: true,
  },
];
