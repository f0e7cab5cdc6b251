import type { Wording } from '../wording';

const openers =
  /^(¿?)(Cuándo|Dónde|Quién|Quiénes|Qué|Cuál|Cuáles|Cuánto|Cuánta|Cuántos|Cuántas|Cómo|Por|En|De|A|Al|Con|Para|Desde|Según|El|La|Los|Las|Un|Una|Su|Sus|Se)(?=[\s,])/u;
const lowerFirst = (sentence: string): string =>
  sentence.replace(openers, (_, mark: string, word: string) => mark + word.toLowerCase());

export const spanish: Wording = {
  frames: {
    cloze: [
      '¿Qué llena el hueco de este pasaje sobre {subject}: «{passage}»?',
      '¿Qué palabras faltan en esta frase sobre {subject}: «{passage}»?',
      '¿Qué corresponde poner en el hueco de este pasaje sobre {subject}: «{passage}»?',
    ],
    'cloze-alone': [
      '¿Qué llena el hueco de este pasaje: «{passage}»?',
      '¿Qué palabras faltan en esta frase: «{passage}»?',
      '¿Qué corresponde poner en el hueco de este pasaje: «{passage}»?',
    ],
    evidence: [
      '¿Qué frase de la fuente responde a «{question}»?',
      '¿En qué lugar de la fuente está la respuesta a «{question}»?',
      '¿Cuál de estos pasajes resuelve la pregunta «{question}»?',
    ],
    'spot-error': [
      '¿Qué parte marcada de este pasaje sobre {subject} difiere de la fuente?',
      '¿Dónde se aparta de la fuente este pasaje sobre {subject}?',
      '¿Cuál de las partes marcadas se cambió en este pasaje sobre {subject}?',
    ],
    update: [
      'Según el texto, la respuesta era {old}. Con fecha de {asOf}, {question}',
      'La respuesta según el texto, {old}, ya no es actual. Con fecha de {asOf}, {question}',
      'El valor según el texto, {old}, ha cambiado desde entonces. Con fecha de {asOf}, {question}',
    ],
    changed: [
      'El texto decía antes {old}. {question}',
      'Una versión anterior del texto decía {old}. {question}',
      'El texto decía {old} antes de cambiarse. {question}',
    ],
    matching: [
      '¿Cómo se relaciona cada uno de estos elementos con {noun} que le corresponde?',
      '¿Cómo se une cada uno de estos elementos con {noun} que le toca?',
      '¿Cómo se empareja cada uno de estos elementos con {noun} que conviene?',
    ],
    ordering: [
      '¿En qué orden ocurrieron, del más antiguo al más reciente?',
      '¿Cuál es su orden, del más antiguo al más reciente?',
      '¿Cómo se suceden, del más antiguo al más reciente?',
    ],
  },
  lowerFirst,
  accordingTo: (sentence) => `Según el texto, ${lowerFirst(sentence)}`,
  accordingToWritten: (sentence, when) => `Según el texto, escrito ${when}, ${lowerFirst(sentence)}`,
  writtenWhen: (first, last) => {
    if (first && last) return first === last ? `en ${first}` : `entre ${first} y ${last}`;
    return first ? `después de ${first}` : last ? `antes de ${last}` : undefined;
  },
  saysAccordingTo: /según el texto/i,
  statementOfText: (statement) => `Según el texto: ${statement}`,
  nouns: {
    year: 'el año',
    decade: 'la década',
    century: 'el siglo',
    count: 'el número',
    money: 'el importe',
    duration: 'la duración',
    name: 'el nombre',
    place: 'el lugar',
    language: 'el idioma',
    document: 'el documento',
  },
  notGiven: (text) => `El texto no da ${text} aquí.`,
  notNamed: (text) => `El texto no nombra ${text} aquí.`,
  noSourceGives: (text) => `Ninguna fuente da ${text}.`,
  noSuchName: (text) => `Ninguna organización del texto se llama ${text}.`,
  elsewhere: (text, statement) => `${text.charAt(0).toUpperCase()}${text.slice(1)} tiene su lugar en otra parte: ${statement}`,
  otherPlace: (text) => `${text} tiene otro lugar en el orden.`,
  valueFor: (text, asOf, title) => `${text} es el valor para ${asOf} (${title}).`,
  saysSomethingElse: (statement) => `Este pasaje dice otra cosa: ${statement}`,
  leavesOpen: 'Este pasaje deja abierta la pregunta.',
  standsSo: (text) => `«${text}» está así en la fuente.`,
  asOf: (date, statement) => `Con fecha de ${date}: ${statement}`,
  usedToSay: (statement, old) => `${statement} El texto decía antes ${old}.`,
};
