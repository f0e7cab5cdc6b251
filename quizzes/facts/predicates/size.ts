import type { Predicate } from '../predicate';

/** Counts and money. The unit stands in the words, so a bare number is a whole answer. */
export const sizePredicates: readonly Predicate[] = [
  {
    id: 'member-state-count',
    objectTypes: ['count'],
    questions: [
      'How many member states does {subject} have?',
      'What is the number of member states of {subject}?',
      'How many states are members of {subject}?',
    ],
    statements: [
      '{subject} has {object} member states.',
      'The number of member states of {subject} is {object}.',
      'The member states of {subject} number {object}.',
    ],
    trueOf: 'The number of member states of {subject} is {object}.',
    functional: true,
  },
  {
    id: 'member-count',
    objectTypes: ['count'],
    questions: [
      'How many members does {subject} have?',
      'What is the number of members of {subject}?',
      'How many members belong to {subject}?',
    ],
    statements: [
      '{subject} has {object} members.',
      'The number of members of {subject} is {object}.',
      'The members of {subject} number {object}.',
    ],
    trueOf: 'The number of members of {subject} is {object}.',
    functional: true,
  },
  {
    id: 'observer-count',
    objectTypes: ['count'],
    questions: [
      'How many observers does {subject} have?',
      'What is the number of observers of {subject}?',
      'How many observers are there at {subject}?',
    ],
    statements: [
      '{subject} has {object} observers.',
      'The number of observers of {subject} is {object}.',
      'The observers of {subject} number {object}.',
    ],
    trueOf: 'The number of observers of {subject} is {object}.',
    functional: true,
  },
  {
    id: 'associated-ngo-count',
    objectTypes: ['count'],
    questions: [
      'How many non-governmental organizations are associated with {subject}?',
      'What is the number of non-governmental organizations associated with {subject}?',
      'How many non-governmental organizations does {subject} have in addition to its members and observers?',
    ],
    statements: [
      '{subject} has {object} associated non-governmental organizations.',
      'The number of non-governmental organizations associated with {subject} is {object}.',
      'The non-governmental organizations associated with {subject} number {object}.',
    ],
    trueOf: 'The number of non-governmental organizations associated with {subject} is {object}.',
    functional: true,
  },
  {
    id: 'office-count',
    objectTypes: ['count'],
    questions: [
      'How many offices does {subject} have?',
      'What is the number of offices of {subject}?',
      'How many offices does {subject} run worldwide?',
    ],
    statements: [
      '{subject} has {object} offices.',
      'The number of offices of {subject} is {object}.',
      'The offices of {subject} number {object}.',
    ],
    trueOf: 'The number of offices of {subject} is {object}.',
    functional: true,
  },
  {
    id: 'office-country-count',
    objectTypes: ['count'],
    questions: [
      'In how many countries does {subject} have offices?',
      'How many countries are home to offices of {subject}?',
      'What is the number of countries with offices of {subject}?',
    ],
    statements: [
      '{subject} has offices in {object} countries.',
      'The number of countries with offices of {subject} is {object}.',
      'The countries with offices of {subject} number {object}.',
    ],
    trueOf: 'The number of countries with offices of {subject} is {object}.',
    functional: true,
  },
  {
    id: 'staff-count',
    objectTypes: ['count'],
    questions: [
      'How many staff does {subject} have?',
      'How large is the staff of {subject}?',
      'How many people work for {subject}?',
    ],
    statements: [
      '{subject} has a staff of {object}.',
      'The staff of {subject} numbers {object}.',
      '{subject} has {object} people on its staff.',
    ],
    trueOf: 'The number of staff of {subject} is {object}.',
    functional: true,
  },
  {
    id: 'staff-country-count',
    objectTypes: ['count'],
    questions: [
      'In how many countries do the staff of {subject} work?',
      'How many countries do the staff of {subject} work in?',
      'What is the number of countries in which the staff of {subject} work?',
    ],
    statements: [
      'The staff of {subject} work in {object} countries.',
      'The number of countries in which the staff of {subject} work is {object}.',
      '{subject} has staff at work in {object} countries.',
    ],
    trueOf: 'The number of countries in which the staff of {subject} work is {object}.',
    functional: true,
  },
  {
    id: 'annual-budget',
    objectTypes: ['money'],
    questions: [
      'How large is the annual budget of {subject}?',
      'What is the annual budget of {subject}?',
      'How much money does {subject} have in its annual budget?',
    ],
    statements: [
      'The annual budget of {subject} is {object}.',
      '{subject} has an annual budget of {object}.',
      'The annual budget of {subject} amounts to {object}.',
    ],
    trueOf: 'The annual budget of {subject} is {object}.',
    functional: true,
  },
  {
    id: 'annual-operating-budget',
    objectTypes: ['money'],
    questions: [
      'How large is the annual operating budget of {subject}?',
      'What is the annual operating budget of {subject}?',
      'How much money does {subject} have in its annual operating budget?',
    ],
    statements: [
      'The annual operating budget of {subject} is {object}.',
      '{subject} works with an annual operating budget of {object}.',
      'The annual operating budget of {subject} amounts to {object}.',
    ],
    trueOf: 'The annual operating budget of {subject} is {object}.',
    functional: true,
  },
  {
    id: 'population',
    objectTypes: ['count'],
    questions: [
      'How many inhabitants does {subject} have?',
      'What is the population of {subject}?',
      'How many people live in {subject}?',
    ],
    statements: [
      '{subject} has {object} inhabitants.',
      'The population of {subject} is {object}.',
      'The inhabitants of {subject} number {object}.',
    ],
    trueOf: 'The population of {subject} is {object}.',
    functional: true,
  },
  {
    id: 'area',
    objectTypes: ['count'],
    questions: [
      'How large is {subject} in {unit}?',
      'What is the area of {subject} in {unit}?',
      'How many {unit} does {subject} cover?',
    ],
    statements: [
      '{subject} covers {object} {unit}.',
      'The area of {subject} is {object} {unit}.',
      '{subject} has an area of {object} {unit}.',
    ],
    trueOf: 'The area of {subject} is {object} {unit}.',
    functional: true,
  },
];
