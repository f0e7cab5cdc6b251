import type { Predicate } from '../predicate';

/** How a body came into being, what surrounded it, and how it changed. */
export const historyPredicates: readonly Predicate[] = [
  {
    id: 'founded-in-year',
    objectTypes: ['year'],
    questions: [
      'In which year was {subject} founded?',
      'What is the founding year of {subject}?',
      'Which year saw the founding of {subject}?',
    ],
    statements: [
      '{subject} was founded in {object}.',
      'The founding year of {subject} is {object}.',
      '{subject} came into being in {object}.',
    ],
    trueOf: '{object} is the year in which {subject} was founded.',
    functional: true,
    event: 'the founding of {subject}',
  },
  {
    id: 'founded-under-first-name-in-year',
    objectTypes: ['year'],
    questions: [
      'In which year was {subject} founded, under its first name?',
      'Which year saw the founding of {subject}, under its first name?',
      'What is the founding year of {subject}, counted from its first name?',
    ],
    statements: [
      '{subject} was founded, under its first name, in {object}.',
      'The year in which {subject} was founded, under its first name, is {object}.',
      '{subject} came into being, under its first name, in {object}.',
    ],
    trueOf: '{object} is the year in which {subject} was founded, under its first name.',
    functional: true,
    event: 'the founding of {subject} under its first name',
  },
  {
    id: 'founded-amid',
    objectTypes: ['event'],
    questions: [
      'What was under way when {subject} was founded?',
      'Which state of affairs surrounded the founding of {subject}?',
      'In the midst of what was {subject} founded?',
    ],
    statements: [
      '{subject} was founded during {object}.',
      'The founding of {subject} took place during {object}.',
      '{subject} came into being in the midst of {object}.',
    ],
    trueOf: 'The text names {object} as the time in which {subject} was founded.',
    functional: true,
  },
  {
    id: 'founded-after-war',
    objectTypes: ['event'],
    questions: [
      'In the aftermath of which war was {subject} founded?',
      "Which war's aftermath saw the founding of {subject}?",
      'Which war had left behind the chaos in which {subject} was founded?',
    ],
    statements: [
      '{subject} was founded in the aftermath of {object}.',
      'The war in whose aftermath {subject} was founded is {object}.',
      '{subject} came into being in the aftermath of {object}.',
    ],
    trueOf: '{object} is the war in whose aftermath {subject} was founded.',
    functional: true,
  },
  {
    id: 'created-to-help',
    objectTypes: ['actor'],
    questions: [
      'Which authorities was {subject} created to help?',
      'Which authorities was the creation of {subject} meant to help?',
      'What authorities did {subject} come into being to help?',
    ],
    statements: [
      '{subject} was created to help {object}.',
      'The creation of {subject} was meant to help {object}.',
      '{subject} came into being to help {object}.',
    ],
    trueOf: 'The text says that {subject} was created to help {object}.',
    functional: true,
  },
  {
    id: 'created-to-help-organize',
    objectTypes: ['task'],
    questions: [
      'What was {subject} created to help organize?',
      'Which task was {subject} created to help organize?',
      'What was to be organized with the help of {subject} when it was created?',
    ],
    statements: [
      '{subject} was created to help organize {object}.',
      'The task that {subject} was to help organize was {object}.',
      '{subject} came into being to help organize {object}.',
    ],
    trueOf: '{object} is the task that {subject} was created to help organize.',
    functional: true,
  },
  {
    id: 'uprooted-people-count',
    objectTypes: ['count'],
    questions: [
      'How many uprooted people was {subject} created to help resettle?',
      'How many people had been uprooted by the time {subject} was created?',
      'What number of uprooted people were to be resettled with the help of {subject}?',
    ],
    statements: [
      '{subject} was created to help resettle {object} uprooted people.',
      'The number of uprooted people when {subject} was created was {object}.',
      'The uprooted people whom {subject} was created to help resettle numbered {object}.',
    ],
    trueOf: 'The number of uprooted people whom {subject} was created to help resettle is {object}.',
    functional: true,
  },
  {
    id: 'transported-migrants-count',
    objectTypes: ['count'],
    questions: [
      'How many migrants did {subject} help transport during {period}?',
      'How many migrants travelled with the help of {subject} during {period}?',
      'What number of migrants did {subject} help to move during {period}?',
    ],
    statements: [
      '{subject} helped transport {object} migrants during {period}.',
      'The number of migrants whom {subject} helped transport during {period} was {object}.',
      '{subject} helped move {object} migrants during {period}.',
    ],
    trueOf: 'The number of migrants whom {subject} helped transport during {period} is {object}.',
    functional: true,
  },
  {
    id: 'uprooted-by',
    objectTypes: ['cause'],
    questions: [
      'What had uprooted {subject}?',
      'What cause does the text give for the uprooting of {subject}?',
      'Which cause had uprooted {subject}?',
    ],
    statements: [
      'The cause that had uprooted {subject} was {object}.',
      'The text says that {subject} had been uprooted by {object}.',
      'The uprooting of {subject} was caused by {object}.',
    ],
    trueOf: 'The text names {object} as the cause that had uprooted {subject}.',
    functional: true,
  },
  {
    id: 'changed-from',
    objectTypes: ['role', 'class'],
    questions: [
      'What do {evidence} show {subject} to have been at first?',
      'What was {subject} at the start of the transition that {evidence} reflect?',
      'Which kind of body was {subject} before the transition that {evidence} reflect?',
    ],
    statements: [
      '{subject} was {object} at the start of the transition that {evidence} reflect.',
      'The transition that {evidence} reflect began when {subject} was {object}.',
      '{subject} started out as {object} in the transition that {evidence} reflect.',
    ],
    trueOf: '{object} is what {subject} was at the start of the transition that {evidence} reflect.',
    functional: true,
  },
  {
    id: 'changed-into',
    objectTypes: ['role', 'class'],
    questions: [
      'What do {evidence} show {subject} to have become?',
      'What was {subject} at the end of the transition that {evidence} reflect?',
      'Which kind of body did {subject} become in the transition that {evidence} reflect?',
    ],
    statements: [
      '{subject} became {object} in the transition that {evidence} reflect.',
      'The transition that {evidence} reflect made {subject} {object}.',
      '{subject} turned into {object} in the transition that {evidence} reflect.',
    ],
    trueOf: '{object} is what {subject} became in the transition that {evidence} reflect.',
    functional: true,
  },
  {
    id: 'has-roots-as',
    objectTypes: ['role', 'class'],
    questions: [
      'What kind of agency does the text find at the roots of {subject}?',
      'Which kind of agency did {subject} grow out of?',
      'What do the roots of {subject} show it to have been?',
    ],
    statements: [
      '{subject} has its roots as {object}.',
      'The roots of {subject} are those of {object}.',
      '{subject} grew out of {object}.',
    ],
    trueOf: 'The text finds {object} at the roots of {subject}.',
    functional: true,
  },
  {
    id: 'used-to-be',
    objectTypes: ['quality', 'role', 'class'],
    questions: [
      'What does the text say {subject} used to be in terms of size?',
      'How does the text describe the former size of {subject}?',
      'In terms of size, what does the text say {subject} was at one time?',
    ],
    statements: [
      '{subject} used to be {object}.',
      'The text says that {subject} used to be {object}.',
      '{subject} was at one time {object}.',
    ],
    trueOf: '{object} is what the text says {subject} used to be.',
    functional: true,
  },
  {
    id: 'accompanied-by',
    objectTypes: ['event'],
    questions: [
      'What accompanied {subject}?',
      'Which development came together with {subject}?',
      'What does the text say went along with {subject}?',
    ],
    statements: [
      '{subject} was accompanied by {object}.',
      'The development that accompanied {subject} was {object}.',
      '{subject} came together with {object}.',
    ],
    trueOf: 'The text says that {subject} was accompanied by {object}.',
    functional: true,
  },
];
