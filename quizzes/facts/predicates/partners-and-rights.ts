import type { Predicate } from '../predicate';

/** Whom a body works with and for, and what its founding texts recognize. */
export const partnerAndRightPredicates: readonly Predicate[] = [
  {
    id: 'works-with',
    objectTypes: ['set'],
    questions: [
      'Which {number} partners does the text say {subject} works with?',
      'Who are the {number} partners with whom {subject} works?',
      'What {number} partners does {subject} have in its work?',
    ],
    statements: [
      '{subject} works with {object}.',
      'The {number} partners of {subject} are {object}.',
      '{subject} has {number} partners in its work: {object}.',
    ],
    trueOf: 'The {number} partners of {subject} are {object}.',
    functional: true,
    memberStatements: [
      '{subject} works with {object}.',
      'The partners of {subject} include {object}.',
      '{subject} counts {object} among its partners.',
    ],
  },
  {
    id: 'counted-among',
    objectTypes: ['set'],
    questions: [
      'Who does the text count among {subject}?',
      'Which groups does the text count among {subject}?',
      'What groups of people are named as {subject}?',
    ],
    statements: [
      'The groups counted among {subject} are {object}.',
      'The text counts {object} among {subject}.',
      'The text names {object} as {subject}.',
    ],
    trueOf: 'The text counts {object} among {subject}.',
    functional: true,
    memberStatements: [
      'The text counts {object} among {subject}.',
      'The groups counted among {subject} include {object}.',
      'The text names {object} as {subject}.',
    ],
  },
  {
    id: 'links-with-development',
    objectTypes: ['set'],
    questions: [
      'Which {number} kinds of development does {subject} link with {matter}?',
      'What {number} kinds of development are linked with {matter} in {subject}?',
      'What are the {number} kinds of development that {subject} connects with {matter}?',
    ],
    statements: [
      '{subject} recognizes the link between {matter} and {object} development.',
      'The link between {matter} and {object} development is recognized in {subject}.',
      'The {number} kinds of development that {subject} links with {matter} are {object}.',
    ],
    trueOf: 'The kinds of development that {subject} links with {matter} are {object}.',
    functional: true,
    memberStatements: [
      '{subject} links {matter} with {object} development.',
      'The link between {matter} and {object} development is recognized in {subject}.',
      'The kinds of development that {subject} links with {matter} include {object} development.',
    ],
  },
  {
    id: 'recognizes-right',
    objectTypes: ['right'],
    questions: [
      'Which right does the text say {subject} recognizes?',
      'What do persons have a right to, in the words of {subject}?',
      'What right is recognized in {subject}, in the words of the text?',
    ],
    statements: [
      '{subject} recognizes the right to {object}.',
      'The right to {object} is recognized in {subject}.',
      'The right to {object} is one that {subject} recognizes.',
    ],
    trueOf: 'The text says that {subject} recognizes the right to {object}.',
    functional: true,
  },
  {
    id: 'recognized-in-document',
    objectTypes: ['document'],
    questions: [
      'Which document of {owner} recognizes {subject}?',
      'In which document of {owner} is {subject} recognized?',
      'What document of {owner} contains a recognition of {subject}?',
    ],
    statements: [
      '{subject} is recognized in {object}.',
      'The document that recognizes {subject} is {object}.',
      'The recognition of {subject} is found in {object}.',
    ],
    trueOf: 'The text says that {object} recognizes {subject}.',
    functional: true,
  },
];
