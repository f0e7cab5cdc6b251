import type { Predicate } from '../predicate';

/** When and where things happened, how long they lasted, and in which order. */
export const eventPredicates: readonly Predicate[] = [
  {
    id: 'occurred-in-year',
    objectTypes: ['year'],
    questions: ['In which year did {subject} take place?', 'Which year saw {subject}?', 'What is the year of {subject}?'],
    statements: [
      '{subject} took place in {object}.',
      'The year of {subject} is {object}.',
      'The year that saw {subject} is {object}.',
    ],
    trueOf: '{object} is the year in which {subject} took place.',
    functional: true,
    event: '{subject}',
  },
  {
    id: 'started-in-year',
    objectTypes: ['year'],
    questions: [
      'In which year did {subject} start?',
      'Which year saw the start of {subject}?',
      'What is the year in which {subject} began?',
    ],
    statements: [
      '{subject} started in {object}.',
      'The year in which {subject} started is {object}.',
      'The start of {subject} came in {object}.',
    ],
    trueOf: '{object} is the year in which {subject} started.',
    functional: true,
    event: 'the start of {subject}',
  },
  {
    id: 'ended-in-year',
    objectTypes: ['year'],
    questions: [
      'In which year did {subject} end?',
      'Which year saw the end of {subject}?',
      'What is the year in which {subject} came to an end?',
    ],
    statements: [
      '{subject} ended in {object}.',
      'The year in which {subject} ended is {object}.',
      'The end of {subject} came in {object}.',
    ],
    trueOf: '{object} is the year in which {subject} ended.',
    functional: true,
    event: 'the end of {subject}',
  },
  {
    id: 'occurred-in-decade',
    objectTypes: ['decade'],
    questions: ['In which decade did {subject} take place?', 'Which decade saw {subject}?', 'What is the decade of {subject}?'],
    statements: [
      '{subject} took place in the {object}.',
      'The decade of {subject} is the {object}.',
      'The decade that saw {subject} is the {object}.',
    ],
    trueOf: 'The decade of {subject} is the {object}.',
    functional: true,
  },
  {
    id: 'occurred-in-century',
    objectTypes: ['century'],
    questions: [
      'In which century does the text place {subject}?',
      'Which century does the text assign to {subject}?',
      'What century does {subject} belong to?',
    ],
    statements: [
      '{subject} belongs to the {object}.',
      'The century of {subject} is the {object}.',
      'The century that saw {subject} is the {object}.',
    ],
    trueOf: 'The century of {subject} is the {object}.',
    functional: true,
  },
  {
    id: 'occurred-in-region',
    objectTypes: ['place'],
    questions: [
      'In which region did {subject} occur?',
      'Which region saw {subject}?',
      'What region of the world was the scene of {subject}?',
    ],
    statements: [
      '{subject} occurred in {object}.',
      'The region that saw {subject} is {object}.',
      'The scene of {subject} was {object}.',
    ],
    trueOf: '{object} is the region that saw {subject}.',
    functional: true,
  },
  {
    id: 'lasted',
    objectTypes: ['duration'],
    questions: [
      'How long did {subject} last?',
      'What length of time did {subject} take?',
      'Which span of time did {subject} cover?',
    ],
    statements: ['{subject} lasted {object}.', 'The length of {subject} was {object}.', '{subject} covered a span of {object}.'],
    trueOf: 'The length of {subject} was {object}.',
    functional: true,
  },
  {
    id: 'order-of-events',
    objectTypes: ['sequence'],
    questions: [
      'In which order did these events of {subject} take place, from the earliest to the latest?',
      'How do these events of {subject} follow one another, from the earliest to the latest?',
      'What is the right order, from the earliest to the latest, of these events of {subject}?',
    ],
    statements: [
      'The events of {subject}, from the earliest to the latest, are {object}.',
      'The order of the events of {subject}, from the earliest to the latest, is {object}.',
      'The course of {subject}, from the earliest event to the latest, was {object}.',
    ],
    trueOf: '{object} is the order of the events of {subject}, from the earliest to the latest.',
    functional: true,
    sequence: {
      next: [
        'Which event of {subject} came directly after {member}?',
        'What followed directly on {member} in the course of {subject}?',
        'Which event is next after {member} in the course of {subject}?',
      ],
      before: [
        '{subject} saw {earlier} before {later}.',
        'The course of {subject} brought {earlier} before {later}.',
        'The order of the events of {subject} puts {earlier} before {later}.',
      ],
      member: '{member}',
    },
  },
];
