import type { Predicate } from '../predicate';

/**
 * What a body works for. Aims overlap in meaning, so these questions ask what the text says under one verb,
 * and packs keep aims under near-synonyms (promote, advance, encourage) out of one sibling group.
 */
export const missionPredicates: readonly Predicate[] = [
  {
    id: 'helps-ensure',
    objectTypes: ['aim'],
    questions: [
      'What does the text say {subject} works to help ensure?',
      'Which aim does the text say {subject} helps to ensure?',
      'What is {subject} said to help ensure by its work?',
    ],
    statements: [
      '{subject} works to help ensure {object}.',
      'The text says that {subject} helps to ensure {object}.',
      'The work of {subject} helps to ensure {object}.',
    ],
    trueOf: 'The text says that {subject} works to help ensure {object}.',
    functional: true,
  },
  {
    id: 'promotes-in-field',
    objectTypes: ['aim'],
    questions: [
      'What does the text say {subject} promotes in its field?',
      'Which aim does the text say {subject} works to promote?',
      'What is {subject} said to promote in its field?',
    ],
    statements: [
      '{subject} works to promote {object} in its field.',
      'The text says that {subject} promotes {object} in its field.',
      'The work of {subject} in its field promotes {object}.',
    ],
    trueOf: 'The text says that {subject} promotes {object} in its field.',
    functional: true,
  },
  {
    id: 'assists-in-finding',
    objectTypes: ['aim'],
    questions: [
      'What does the text say {subject} assists in finding?',
      'What is {subject} said to help find?',
      'Which aim does the text say {subject} assists others in finding?',
    ],
    statements: [
      '{subject} assists in finding {object}.',
      'The text says that {subject} assists in finding {object}.',
      'The work of {subject} assists in finding {object}.',
    ],
    trueOf: 'The text says that {subject} assists in finding {object}.',
    functional: true,
  },
  {
    id: 'provides-to',
    objectTypes: ['aim', 'task'],
    questions: [
      'What does the text say {subject} provides to {recipients}?',
      'What do {recipients} receive from {subject}, in the words of the text?',
      'Which kind of help is {subject} said to provide to {recipients}?',
    ],
    statements: [
      '{subject} provides {object} to {recipients}.',
      'The text says that {subject} provides {object} to {recipients}.',
      'The help that {subject} provides to {recipients} is {object}.',
    ],
    trueOf: 'The text says that {subject} provides {object} to {recipients}.',
    functional: true,
  },
  {
    id: 'advances',
    objectTypes: ['aim'],
    questions: [
      'What does the text say {subject} works with its partners to advance?',
      'Which aim is {subject} said to advance together with its partners?',
      'What is {subject} working to advance, in the words of the text?',
    ],
    statements: [
      '{subject} works with its partners to advance {object}.',
      'The text says that {subject} works to advance {object}.',
      'The aim that {subject} works with its partners to advance is {object}.',
    ],
    trueOf: 'The text says that {subject} works to advance {object}.',
    functional: true,
  },
  {
    id: 'encourages-through',
    objectTypes: ['aim'],
    questions: [
      'What does the text say {subject} encourages through {means}?',
      'Which aim is {subject} said to encourage through {means}?',
      'What is to be encouraged through {means}, in the words of the text about {subject}?',
    ],
    statements: [
      '{subject} encourages {object} through {means}.',
      'The text says that {subject} encourages {object} through {means}.',
      'The aim that {subject} encourages through {means} is {object}.',
    ],
    trueOf: 'The text says that {subject} encourages {object} through {means}.',
    functional: true,
  },
  {
    id: 'defends-for',
    objectTypes: ['aim', 'right'],
    questions: [
      'What does the text say {subject} defends on behalf of {people}?',
      'Which good is {subject} said to defend for {people}?',
      'What is {subject} working to defend for {people}, in the words of the text?',
    ],
    statements: [
      '{subject} defends {object} on behalf of {people}.',
      'The text says that {subject} defends {object} on behalf of {people}.',
      '{subject} works to defend {object} on behalf of {people}.',
    ],
    trueOf: 'The text says that {subject} defends {object} on behalf of {people}.',
    functional: true,
  },
  {
    id: 'aims',
    objectTypes: ['set'],
    questions: [
      'Which {number} aims does the text give for the work of {subject} in its field?',
      'What are the {number} aims that {subject} works for in its field?',
      'What {number} things is {subject} said to work for in its field?',
    ],
    statements: [
      'The {number} aims of {subject} are {object}.',
      '{subject} works for {number} aims: {object}.',
      'The work of {subject} has {number} aims: {object}.',
    ],
    trueOf: 'The {number} aims of {subject} are {object}.',
    functional: true,
    memberStatements: [
      '{subject} works for {object} in its field.',
      'The aims of {subject} include {object}.',
      '{subject} counts {object} among its aims.',
    ],
  },
  {
    id: 'shared-goals',
    objectTypes: ['set'],
    questions: [
      'Which {number} goals does {subject} pursue together with its partners?',
      'What are the {number} goals that {subject} shares with its partners?',
      'What {number} things do {subject} and its partners work for?',
    ],
    statements: [
      'The {number} goals that {subject} shares with its partners are {object}.',
      '{subject} shares {number} goals with its partners: {object}.',
      '{subject} pursues {number} goals together with its partners: {object}.',
    ],
    trueOf: 'The {number} goals that {subject} shares with its partners are {object}.',
    functional: true,
    memberStatements: [
      '{subject} works with its partners for {object}.',
      'The goals that {subject} shares with its partners include {object}.',
      '{subject} pursues {object} together with its partners.',
    ],
  },
];
