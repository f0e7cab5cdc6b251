import type { VerificationStep } from './verification-steps';

/** About one answer of a model only: `cut` is one that its limit of tokens ended. */
export const unreadableKinds = ['broken', 'empty', 'huge', 'cut'] as const;
export type Unreadable = (typeof unreadableKinds)[number];

/**
 * How a run ends. `done`: the whole text was asked about. `gone`: the text is no longer theirs, or no longer the one that
 * was sent. `unreadable`: nothing that came could be
 * read. `failed`: what was verified could not be stored. The rest is about the endpoint.
 */
export const runOutcomes = [
  'done',
  'cancelled',
  'too-slow',
  'unreadable',
  'unreachable',
  'key-refused',
  'no-such-model',
  'busy',
  'failing',
  'not-understood',
  'gone',
  'failed',
] as const;
export type RunOutcome = (typeof runOutcomes)[number];

/** So far, in the whole run. `refused` counts claims by the step that they failed at; `worded` proposals of the rules with new words. */
export type RunCounts = {
  proposed: number;
  worded: number;
  contradicting: number;
  refused: Partial<Record<VerificationStep, number>>;
  unread: Partial<Record<Unreadable, number>>;
  tokens: { input: number; output: number };
};

/** What is told of a run while it goes on. */
export type RunEvent =
  | { type: 'began'; host: string; model: string }
  | ({ type: 'progress'; paragraph: number; paragraphs: number } & RunCounts)
  | ({ type: 'ended'; outcome: RunOutcome } & Partial<RunCounts>);
