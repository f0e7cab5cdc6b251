import type { Wording } from '../wording';

/** A narrow space that does not break, as French sets it inside « » and before ; : ? !. */
const thin = '\u202f';
const said = (text: string): string => `«${thin}${text}${thin}»`;

const openers =
  /^(Quand|Où|Qui|Que|Quoi|Quel|Quelle|Quels|Quelles|Combien|Comment|Pourquoi|Lequel|Laquelle|En|Dans|De|À|Au|Aux|Avec|Par|Pour|Sur|Le|La|Les|Un|Une|Des|Du|Il|Elle|Ils|Elles|Ce|Cette|Depuis|Selon)(?=[\s,])|^(L|D|Qu|C)(?=[’'])/u;
const lowerFirst = (sentence: string): string => sentence.replace(openers, (word) => word.toLowerCase());

export const french: Wording = {
  frames: {
    cloze: [
      `Qu’est-ce qui comble le vide dans ce passage concernant {subject}${thin}: ${said('{passage}')}${thin}?`,
      `Quels mots manquent dans cette phrase concernant {subject}${thin}: ${said('{passage}')}${thin}?`,
      `Que faut-il mettre dans le vide de ce passage concernant {subject}${thin}: ${said('{passage}')}${thin}?`,
    ],
    'cloze-alone': [
      `Qu’est-ce qui comble le vide dans ce passage${thin}: ${said('{passage}')}${thin}?`,
      `Quels mots manquent dans cette phrase${thin}: ${said('{passage}')}${thin}?`,
      `Que faut-il mettre dans le vide de ce passage${thin}: ${said('{passage}')}${thin}?`,
    ],
    evidence: [
      `Quelle phrase de la source répond à ceci${thin}: {question}`,
      `Où se trouve, dans la source, la réponse à ceci${thin}: {question}`,
      `Lequel de ces passages tranche la question${thin}: {question}`,
    ],
    'spot-error': [
      `Quelle partie marquée de ce passage concernant {subject} diffère de la source${thin}?`,
      `Où ce passage concernant {subject} s’écarte-t-il de la source${thin}?`,
      `Laquelle des parties marquées a été changée dans ce passage concernant {subject}${thin}?`,
    ],
    update: [
      'Selon le texte, la réponse était {old}. En date de {asOf}, {question}',
      'La réponse selon le texte, {old}, est dépassée. En date de {asOf}, {question}',
      'La valeur selon le texte, {old}, a changé depuis. En date de {asOf}, {question}',
    ],
    changed: [
      'Le texte disait auparavant {old}. {question}',
      'Une version antérieure du texte disait {old}. {question}',
      'Le texte disait {old} avant d’être changé. {question}',
    ],
    matching: [
      `Comment relier chacun de ces éléments {noun} qui lui correspond${thin}?`,
      `Comment associer chacun de ces éléments {noun} qui lui revient${thin}?`,
      `Comment faire correspondre chacun de ces éléments {noun} qui convient${thin}?`,
    ],
    ordering: [
      `Dans quel ordre ont-ils eu lieu, du plus ancien au plus récent${thin}?`,
      `Quel est leur ordre, du plus ancien au plus récent${thin}?`,
      `Comment se suivent-ils, du plus ancien au plus récent${thin}?`,
    ],
  },
  lowerFirst,
  accordingTo: (sentence) => `Selon le texte, ${lowerFirst(sentence)}`,
  accordingToWritten: (sentence, when) => `Selon le texte, écrit ${when}, ${lowerFirst(sentence)}`,
  writtenWhen: (first, last) => {
    if (first && last) return first === last ? `en ${first}` : `entre ${first} et ${last}`;
    return first ? `après ${first}` : last ? `avant ${last}` : undefined;
  },
  saysAccordingTo: /selon le texte/i,
  statementOfText: (statement) => `Selon le texte${thin}: ${statement}`,
  nouns: {
    year: 'à l’année',
    decade: 'à la décennie',
    century: 'au siècle',
    count: 'au nombre',
    money: 'au montant',
    duration: 'à la durée',
    name: 'au nom',
    place: 'au lieu',
    language: 'à la langue',
    document: 'au document',
  },
  notGiven: (text) => `Le texte ne donne pas ${text} ici.`,
  notNamed: (text) => `Le texte ne nomme pas ${text} ici.`,
  noSourceGives: (text) => `Aucune source ne donne ${text}.`,
  noSuchName: (text) => `Aucune organisation du texte ne s’appelle ${text}.`,
  elsewhere: (text, statement) => `${text.charAt(0).toUpperCase()}${text.slice(1)} a sa place ailleurs${thin}: ${statement}`,
  otherPlace: (text) => `${text} a une autre place dans l’ordre.`,
  valueFor: (text, asOf, title) => `${text} est la valeur pour ${asOf} (${title}).`,
  saysSomethingElse: (statement) => `Ce passage dit autre chose${thin}: ${statement}`,
  leavesOpen: 'Ce passage laisse la question ouverte.',
  standsSo: (text) => `${said(text)} est ainsi dans la source.`,
  asOf: (date, statement) => `En date de ${date}${thin}: ${statement}`,
  usedToSay: (statement, old) => `${statement} Le texte disait auparavant ${old}.`,
};
