import type { Wording } from '../wording';

const lowerFirst = (sentence: string): string =>
  sentence.replace(/^(In|How|Which|What|Where|When|Who|Whose|The|On|At|To|By)\b/, (word) => word.toLowerCase());

export const english: Wording = {
  frames: {
    cloze: [
      'What fills the gap in the passage about {subject}: “{passage}”?',
      'Which words are missing from the sentence about {subject}: “{passage}”?',
      'What belongs in the gap of this passage on {subject}: “{passage}”?',
    ],
    'cloze-alone': [
      'What fills the gap in this passage: “{passage}”?',
      'Which words are missing from this sentence: “{passage}”?',
      'What belongs in the gap of this passage: “{passage}”?',
    ],
    evidence: [
      'Which sentence of the source answers this: {question}',
      'Where in the source stands the answer to this: {question}',
      'Which of these passages settles the question: {question}',
    ],
    'spot-error': [
      'Which marked part of this passage about {subject} differs from the source?',
      'Where does this passage about {subject} depart from the source?',
      'Which of the marked parts was changed in this passage about {subject}?',
    ],
    update: [
      'According to the text, the answer was {old}. As of {asOf}, {question}',
      'The answer according to the text, {old}, is out of date. As of {asOf}, {question}',
      'The value according to the text, {old}, has changed since. As of {asOf}, {question}',
    ],
    changed: [
      'The text used to say {old}. {question}',
      'An earlier version of the text said {old}. {question}',
      'The text said {old} until it was changed. {question}',
    ],
    matching: [
      'Which {noun} belongs to each of these?',
      'What is the right {noun} for each of these?',
      'Which {noun} goes with which of these?',
    ],
    ordering: [
      'In which order did these take place, from the earliest to the latest?',
      'What is the right order of these, from the earliest to the latest?',
      'How do these follow one another, from the earliest to the latest?',
    ],
  },
  lowerFirst,
  accordingTo: (sentence) => `According to the text, ${lowerFirst(sentence)}`,
  accordingToWritten: (sentence, when) => `According to the text, written ${when}, ${lowerFirst(sentence)}`,
  writtenWhen: (first, last) => {
    if (first && last) return first === last ? `in ${first}` : `between ${first} and ${last}`;
    return first ? `after ${first}` : last ? `before ${last}` : undefined;
  },
  saysAccordingTo: /according to the text/i,
  statementOfText: (statement) => `According to the text: ${statement}`,
  nouns: {
    year: 'year',
    decade: 'decade',
    century: 'century',
    count: 'number',
    money: 'amount',
    duration: 'length of time',
    name: 'name',
    place: 'place',
    language: 'language',
    document: 'document',
  },
  notGiven: (text) => `The text does not give ${text} here.`,
  notNamed: (text) => `The text does not name ${text} here.`,
  noSourceGives: (text) => `No source gives ${text}.`,
  noSuchName: (text) => `No organization in the text is called ${text}.`,
  elsewhere: (text, statement) => `${text.charAt(0).toUpperCase()}${text.slice(1)} belongs elsewhere: ${statement}`,
  otherPlace: (text) => `${text} stands at another place in the order.`,
  valueFor: (text, asOf, title) => `${text} is the value for ${asOf} (${title}).`,
  saysSomethingElse: (statement) => `This passage says something else: ${statement}`,
  leavesOpen: 'This passage leaves the question open.',
  standsSo: (text) => `“${text}” stands so in the source.`,
  asOf: (date, statement) => `As of ${date}: ${statement}`,
  usedToSay: (statement, old) => `${statement} The text used to say ${old}.`,
};
