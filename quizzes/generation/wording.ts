import type { FactObject } from '@/quizzes/facts/fact';
import { english } from './wording/english';
import { french } from './wording/french';
import { spanish } from './wording/spanish';

export type FrameKind = 'cloze' | 'cloze-alone' | 'evidence' | 'spot-error' | 'update' | 'changed' | 'matching' | 'ordering';

/** What the generator says itself, around a predicate's words and the text's, in one language. */
export type Wording = {
  /** Sentences around a question or a quotation, for kinds whose question is not the predicate's alone: three of each. */
  frames: Readonly<Record<FrameKind, readonly [string, string, string]>>;
  /** A sentence as it goes on after other words. */
  lowerFirst: (sentence: string) => string;
  /** What was so when the text was written. */
  accordingTo: (sentence: string) => string;
  accordingToWritten: (sentence: string, when: string) => string;
  /** "between 2007 and 2011": the years in which the text was written, as far as they are known. */
  writtenWhen: (first: string | undefined, last: string | undefined) => string | undefined;
  /** A sentence that says so already. */
  saysAccordingTo: RegExp;
  /** A whole statement after the answer. */
  statementOfText: (statement: string) => string;
  /** What kind of thing is matched, as the frames take it. */
  nouns: Readonly<Partial<Record<FactObject['type'], string>>>;
  notGiven: (text: string) => string;
  notNamed: (text: string) => string;
  noSourceGives: (text: string) => string;
  noSuchName: (text: string) => string;
  elsewhere: (text: string, statement: string) => string;
  otherPlace: (text: string) => string;
  valueFor: (text: string, asOf: string, title: string) => string;
  saysSomethingElse: (statement: string) => string;
  leavesOpen: string;
  standsSo: (text: string) => string;
  asOf: (date: string, statement: string) => string;
  usedToSay: (statement: string, old: string) => string;
};

const wordings: Readonly<Record<string, Wording>> = { en: english, fr: french, es: spanish };

/** For a BCP 47 tag; English where there is no other. */
export const wordingFor = (language: string): Wording => wordings[language.toLowerCase().split('-')[0] ?? ''] ?? english;
