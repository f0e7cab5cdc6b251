import type { ProposalLanguage } from '../proposal';
import { english } from './english';
import { french } from './french';
import { spanish } from './spanish';
import type { Words } from './words';

const all: Readonly<Record<ProposalLanguage, Words>> = { en: english, fr: french, es: spanish };

export const wordsOf = (language: ProposalLanguage): Words => all[language];
