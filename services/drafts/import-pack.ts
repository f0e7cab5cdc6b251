import { v7 as uuidv7 } from 'uuid';
import type { Database } from '@/db/client';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import { longestText } from '@/quizzes/drafts/limits';
import { quoteStands } from '@/quizzes/facts/integrity/source-rules';
import { type PackSource, packSourceSchema } from '@/quizzes/packs/pack';
import { proposalLanguageOf } from '@/quizzes/proposals/proposal';
import { err, ok, type Result } from '@/quizzes/result';
import { type CopyProblem, storeDraft } from './copy-draft';
import { type DraftEntry, hasLongQuote, longestEntry, mostEntries, toEntryRow } from './draft';
import { entryIdOf } from './entry-id';

/** In UTF-16 units of JSON. */
export const longestPackFile = 4_000_000;

/** A pack as deep as the format allows is not half as deep. */
const deepest = 24;

export type ImportProblem =
  | Exclude<CopyProblem, { type: 'not-found' }>
  | { type: 'too-big' }
  | { type: 'not-json' }
  /** Where in the file, as a path with full stops between. */
  | { type: 'not-a-pack'; at: string }
  | { type: 'same-id'; at: string }
  | { type: 'long-quote'; at: string };

function isTooDeep(json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (isInString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > deepest) return true;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return false;
}

function read(json: string): Result<PackSource, ImportProblem> {
  if (json.length > longestPackFile) return err({ type: 'too-big' });
  if (isTooDeep(json)) return err({ type: 'not-a-pack', at: '' });
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return err({ type: 'not-json' });
  }
  const pack = packSourceSchema.safeParse(parsed);
  if (!pack.success) return err({ type: 'not-a-pack', at: (pack.error.issues[0]?.path ?? []).map(String).join('.') });
  const { document, facts, language } = pack.data;
  if (document.text.length > longestText || facts.length > mostEntries) return err({ type: 'too-big' });
  if (facts.some((fact) => JSON.stringify(fact).length > longestEntry)) return err({ type: 'too-big' });
  const long = facts.findIndex(hasLongQuote);
  if (long >= 0) return err({ type: 'long-quote', at: `facts.${long}` });
  if (!proposalLanguageOf(language)) return err({ type: 'not-a-pack', at: 'language' });
  const ids = new Set<string>();
  const twice = facts.findIndex(({ id }) => ids.has(id) || !ids.add(id));
  return twice < 0 ? ok(pack.data) : err({ type: 'same-id', at: `facts.${twice}.id` });
}

/**
 * A draft of one's own of a pack in the documented format, one JSON file: its facts accepted, but for those whose quote its text does not
 * have, which are broken and wait to be pointed to. Nothing is published. What is not a pack is refused, and says where it is not.
 */
export async function importPack(
  db: Database,
  userId: string,
  json: string,
  now: Date,
): Promise<Result<{ draftId: string; broken: number }, ImportProblem>> {
  const file = read(json);
  if (!file.ok) return file;
  const { title, summary, language, topics, document, facts } = file.value;
  const { text, asOf, citation } = document;
  const entries = facts.map(({ id, leaks: _, formerly: __, ...fact }): Omit<DraftEntry, 'revision'> => {
    const stands = (source: typeof fact.source) => quoteStands(source, text) && source.answerStart < source.answerEnd;
    return {
      id: entryIdOf(id),
      state: stands(fact.source) ? 'accepted' : 'broken',
      origin: 'pack',
      fact: { ...fact, alsoIn: fact.alsoIn.filter(stands), factId: id, reasons: [] },
    };
  });
  const frame: DraftFrame = {
    ...{ id: uuidv7(), title: title.slice(0, 200), summary: summary === title ? '' : summary.slice(0, 1000) },
    ...{ language: proposalLanguageOf(language) ?? language, topics, text, asOf, citation },
  };
  const stored = await storeDraft(db, userId, frame, entries.map(toEntryRow), now);
  if (stored.ok) return ok({ ...stored.value, broken: entries.filter(({ state }) => state === 'broken').length });
  return stored.error.type === 'not-found' ? err({ type: 'sign-up-first' }) : err(stored.error);
}
