import type { Memory } from '@/memory/memory';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import type { FactSource } from '@/quizzes/facts/fact';
import type { Feedback, Item } from '@/quizzes/kinds/item';

/** One fact to review, whole: nothing of it waits for the network. */
export type SessionCard = {
  factId: string;
  memory: Memory;
  faces: { front: string; back: string };
  /** Where the learner is to recognise or to type; it grades itself. */
  item?: Item | undefined;
  source: FactSource;
  feedback: Feedback;
  note?: string | undefined;
  isFlagged: boolean;
  siblings: readonly string[];
  /** Everything that is known of this memory, in any order. */
  history: readonly Review[];
};

/** What decides the items of a session, so that the server can make and grade them again. */
export type SessionOrigin = { packVersion: string; generator: string; seed: number };

export type SessionSetup = {
  cards: readonly SessionCard[];
  /** The cards were asked for by name, due or not. */
  isChosen: boolean;
  settings: MemorySettings;
  buttons: 4 | 2;
  asksCertainty: boolean;
  /** A first guess; the pace of the session itself takes over. */
  minutes: number;
  origin: SessionOrigin;
  /** Due days of the facts that are not in the session. */
  upcoming: readonly { day: string; count: number }[];
  /** The earliest of those, ms. */
  nextDueAt?: number | undefined;
};
