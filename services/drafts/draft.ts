import type { DraftRow, EntryRow, NewEntry } from '@/db/queries/drafts';
import { type DraftFact, type DraftFrame, draftFactSchema } from '@/quizzes/drafts/draft-fact';

export const mostTexts = 100;
export const mostEntries = 2000;
/** Of one entry as JSON, in UTF-16 units. */
export const longestEntry = 20_000;
/** A quote is a sentence or some, not pages: it is looked for again whenever its text changes. In UTF-16 units. */
export const longestQuote = 2000;

export const hasLongQuote = ({ source, alsoIn }: Pick<DraftFact, 'source' | 'alsoIn'>): boolean =>
  [source, ...alsoIn].some(({ quote }) => quote.length > longestQuote);

export const entryStates = ['proposed', 'accepted', 'rejected', 'broken'] as const;
export const entryOrigins = ['rules', 'model', 'hand', 'pack'] as const;

/** A fact as someone or something proposed it, and what its authors decided. `revision` counts its changes. */
export type DraftEntry = {
  id: string;
  state: (typeof entryStates)[number];
  origin: (typeof entryOrigins)[number];
  revision: number;
  fact: DraftFact;
};

export type Visibility = 'private' | 'link' | 'public';

export type Published = { version: string; visibility: Visibility; linkToken: string | null; archivedAt: Date | null };

/** A text on its way to a pack, as its authors see it. Its entries stand in the order of the text. */
export type Draft = {
  id: string;
  frame: DraftFrame;
  revision: number;
  isOwner: boolean;
  entries: DraftEntry[];
  published?: Published;
};

/** What is listed of a draft. `accepted`, `proposed` and `broken` count its entries. */
export type DraftSummary = {
  id: string;
  title: string;
  language: string;
  isOwner: boolean;
  updatedAt: Date;
  accepted: number;
  proposed: number;
  broken: number;
  published?: Published;
};

export const rowToFrame = (row: DraftRow): DraftFrame => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  language: row.language,
  citation: { title: row.citationTitle, ...(row.citationUrl ? { url: row.citationUrl } : {}) },
  asOf: { ...(row.asOfFrom ? { from: row.asOfFrom } : {}), ...(row.asOfTo ? { to: row.asOfTo } : {}) },
  text: row.text,
  topics: row.topics,
});

export const rowToDraftEntry = ({ id, state, origin, revision, body }: EntryRow): DraftEntry => ({
  id,
  state,
  origin,
  revision,
  fact: draftFactSchema.parse(body),
});

/** What is stored of an entry. */
export const toEntryRow = ({ id, state, origin, fact }: Pick<DraftEntry, 'id' | 'state' | 'origin' | 'fact'>): NewEntry => ({
  id,
  state,
  origin,
  start: fact.source.start,
  body: fact,
});
