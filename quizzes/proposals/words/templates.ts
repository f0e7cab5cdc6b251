import type { ProposalLanguage } from '../proposal';

type Template = { question: string; statement: string; event?: string };

/** The predicates of the closed list speak English; in other languages a fact carries these as words of its own. */
export const templates: Readonly<Record<Exclude<ProposalLanguage, 'en'>, Readonly<Record<string, Template>>>> = {
  fr: {
    'acronym-of': { question: 'Quel est le sigle de {subject} ?', statement: 'Le sigle de {subject} est {object}.' },
    'full-name-of': { question: 'Que signifie le sigle {subject} ?', statement: 'Le sigle {subject} signifie {object}.' },
    'born-in-year': {
      question: 'Quelle est l’année de naissance de {subject} ?',
      statement: 'L’année de naissance de {subject} est {object}.',
      event: 'la naissance de {subject}',
    },
    'died-in-year': {
      question: 'Quelle est l’année de la mort de {subject} ?',
      statement: 'L’année de la mort de {subject} est {object}.',
      event: 'la mort de {subject}',
    },
    'founded-in-year': {
      question: 'Quelle est l’année de fondation de {subject} ?',
      statement: 'L’année de fondation de {subject} est {object}.',
      event: 'la fondation de {subject}',
    },
    'started-in-year': {
      question: 'Quelle est l’année du début de {subject} ?',
      statement: 'L’année du début de {subject} est {object}.',
      event: 'le début de {subject}',
    },
    'ended-in-year': {
      question: 'Quelle est l’année de la fin de {subject} ?',
      statement: 'L’année de la fin de {subject} est {object}.',
      event: 'la fin de {subject}',
    },
    'headquartered-in': {
      question: 'Dans quelle ville se trouve le siège de {subject} ?',
      statement: 'Le siège de {subject} se trouve à {object}.',
    },
    'born-in-place': {
      question: 'Quel est le lieu de naissance de {subject} ?',
      statement: 'Le lieu de naissance de {subject} est {object}.',
    },
    'located-in': { question: 'Où se trouve {subject} ?', statement: '{subject} se trouve à {object}.' },
    'member-count': { question: 'Combien de membres compte {subject} ?', statement: '{subject} compte {object} membres.' },
    'staff-count': { question: 'Combien de personnes emploie {subject} ?', statement: '{subject} emploie {object} personnes.' },
    population: { question: 'Combien d’habitants compte {subject} ?', statement: '{subject} compte {object} habitants.' },
    'annual-budget': {
      question: 'À combien s’élève le budget annuel de {subject} ?',
      statement: 'Le budget annuel de {subject} s’élève à {object}.',
    },
    'created-by': {
      question: 'Qui est à l’origine de {subject} ?',
      statement: 'La personne à l’origine de {subject} est {object}.',
    },
    'author-of': {
      question: 'Quel est l’auteur de l’œuvre {subject} ?',
      statement: 'L’auteur de l’œuvre {subject} est {object}.',
    },
    lasted: { question: 'Quelle a été la durée de {subject} ?', statement: 'La durée de {subject} a été de {object}.' },
  },
  es: {
    'acronym-of': { question: '¿Cuál es la sigla de {subject}?', statement: 'La sigla de {subject} es {object}.' },
    'full-name-of': { question: '¿Qué significa la sigla {subject}?', statement: 'La sigla {subject} significa {object}.' },
    'born-in-year': {
      question: '¿En qué año nació {subject}?',
      statement: '{subject} nació en {object}.',
      event: 'el nacimiento de {subject}',
    },
    'died-in-year': {
      question: '¿En qué año murió {subject}?',
      statement: '{subject} murió en {object}.',
      event: 'la muerte de {subject}',
    },
    'founded-in-year': {
      question: '¿En qué año se fundó {subject}?',
      statement: '{subject} se fundó en {object}.',
      event: 'la fundación de {subject}',
    },
    'started-in-year': {
      question: '¿En qué año comenzó {subject}?',
      statement: '{subject} comenzó en {object}.',
      event: 'el comienzo de {subject}',
    },
    'ended-in-year': {
      question: '¿En qué año terminó {subject}?',
      statement: '{subject} terminó en {object}.',
      event: 'el final de {subject}',
    },
    'headquartered-in': {
      question: '¿En qué ciudad tiene su sede {subject}?',
      statement: '{subject} tiene su sede en {object}.',
    },
    'born-in-place': { question: '¿Dónde nació {subject}?', statement: '{subject} nació en {object}.' },
    'located-in': { question: '¿Dónde se encuentra {subject}?', statement: '{subject} se encuentra en {object}.' },
    'member-count': { question: '¿Cuántos miembros tiene {subject}?', statement: '{subject} tiene {object} miembros.' },
    'staff-count': {
      question: '¿Cuántas personas trabajan en {subject}?',
      statement: 'En {subject} trabajan {object} personas.',
    },
    population: { question: '¿Cuántos habitantes tiene {subject}?', statement: '{subject} tiene {object} habitantes.' },
    'annual-budget': {
      question: '¿A cuánto asciende el presupuesto anual de {subject}?',
      statement: 'El presupuesto anual de {subject} asciende a {object}.',
    },
    'created-by': { question: '¿Quién fundó {subject}?', statement: '{subject} fue obra de {object}.' },
    'author-of': { question: '¿Quién es el autor de {subject}?', statement: '{subject} es una obra de {object}.' },
    lasted: { question: '¿Cuánto duró {subject}?', statement: '{subject} duró {object}.' },
  },
};
