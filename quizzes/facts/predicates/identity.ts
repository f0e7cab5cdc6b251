import type { Predicate } from '../predicate';

/** What a body is, where it belongs, and what others call it. */
export const identityPredicates: readonly Predicate[] = [
  {
    id: 'language-of',
    objectTypes: ['language'],
    questions: [
      'In which language is {subject}?',
      'Which language does {subject} come from?',
      'What is the language of {subject}?',
    ],
    statements: ['{subject} is in {object}.', 'The language of {subject} is {object}.', '{subject} comes from {object}.'],
    trueOf: '{object} is the language of {subject}.',
    functional: true,
  },
  {
    id: 'kind-of-organization',
    objectTypes: ['class'],
    questions: [
      'What kind of organization is {subject}, judged by its {aspect}?',
      'Which kind of organization does the {aspect} of {subject} make it?',
      'In terms of {aspect}, what kind of organization is {subject}?',
    ],
    statements: [
      '{subject} is {object} in terms of {aspect}.',
      'The {aspect} of {subject} makes it {object}.',
      '{subject} counts as {object} in terms of {aspect}.',
    ],
    trueOf: '{object} is what {subject} is in terms of {aspect}.',
    functional: true,
  },
  {
    id: 'headquartered-in',
    objectTypes: ['place'],
    questions: [
      'In which city is {subject} headquartered?',
      'Which city is home to the headquarters of {subject}?',
      'What city does {subject} have its headquarters in?',
    ],
    statements: [
      '{subject} is headquartered in {object}.',
      'The headquarters of {subject} are in {object}.',
      '{subject} has its headquarters in {object}.',
    ],
    trueOf: '{object} is the city in which {subject} has its headquarters.',
    functional: true,
  },
  {
    id: 'created-by',
    objectTypes: ['actor', 'name'],
    questions: ['Who created {subject}?', 'Who were the creators of {subject}?', 'Which actors brought {subject} into being?'],
    statements: [
      '{subject} was created by {object}.',
      'The creation of {subject} was the work of {object}.',
      '{subject} owes its creation to {object}.',
    ],
    trueOf: 'The text says that {subject} was created by {object}.',
    functional: true,
  },
  {
    id: 'depends-on',
    objectTypes: ['actor', 'name'],
    questions: [
      'Which body does {subject} depend on?',
      'What body does the text say {subject} depends on?',
      'Who does the text say {subject} depends on?',
    ],
    statements: [
      '{subject} depends on {object}.',
      'The body on which {subject} depends is {object}.',
      '{subject} is dependent on {object}.',
    ],
    trueOf: 'The text names {object} as the body on which {subject} depends.',
    functional: true,
  },
  {
    id: 'deals-with',
    objectTypes: ['topic'],
    questions: [
      'Which issue does {subject} deal with?',
      'What is the issue that {subject} deals with?',
      'Which field is the concern of {subject}?',
    ],
    statements: [
      '{subject} deals with {object}.',
      'The issue that {subject} deals with is {object}.',
      'The field that concerns {subject} is {object}.',
    ],
    trueOf: '{object} is the issue that {subject} deals with.',
    functional: true,
  },
  {
    id: 'structure-described-as',
    objectTypes: ['quality'],
    questions: [
      'How does the text describe the structure of {subject}?',
      'What does the text call the structure of {subject}?',
      'Which quality does the text see in the structure of {subject}?',
    ],
    statements: [
      'The structure of {subject} is {object}.',
      'The text describes the structure of {subject} as {object}.',
      '{subject} has a structure described as {object}.',
    ],
    trueOf: 'The text uses the word "{object}" for the structure of {subject}.',
    functional: true,
  },
  {
    id: 'role-described-as',
    objectTypes: ['role'],
    questions: [
      'What does the text call {subject} {scope}?',
      'How does the text describe the role of {subject} {scope}?',
      'Which role does the text give {subject} {scope}?',
    ],
    statements: [
      '{subject} is {object} {scope}.',
      'The text describes {subject} as {object} {scope}.',
      'The text calls {subject} {object} {scope}.',
    ],
    trueOf: 'The text describes {subject} as {object} {scope}.',
    functional: true,
  },
];
