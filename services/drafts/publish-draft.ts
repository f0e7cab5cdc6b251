import { type Database, writeBatch } from '@/db/client';
import { selectIsAuthor, storeFactIds } from '@/db/queries/drafts';
import { publishVersion, selectPackVersion } from '@/db/queries/packs';
import { buildSource, type DraftProblem } from '@/quizzes/drafts/build-source';
import { withFormerly } from '@/quizzes/drafts/formerly';
import { toPack } from '@/quizzes/packs/version';
import { err, ok, type Result } from '@/quizzes/result';
import { findPack } from '../packs/find-pack';
import { awaitsYes } from './anchor-entries';
import { findDraft } from './find-draft';

export type PublishProblem = { type: 'not-found' } | { type: 'problems'; problems: DraftProblem[] };

/** Others may publish in between; then what they published is looked at again. */
const tries = 5;

const waitsFor = (entryId: string): DraftProblem => ({
  entryId,
  rule: 'confirmed-in-changed-text',
  sentence: 'The text changed where this fact stands, and nobody has said yes to it since.',
});

/**
 * Makes the accepted facts a version of the pack that has the draft's id, for its authors alone at first; who may learn from it stays
 * as it is after that. A fact keeps the id that it was first published under, and tells what was published of it before. The same
 * content again makes no new version. Quizzes and tests that were begun go on as they were served.
 */
export async function publishDraft(
  db: Database,
  userId: string,
  draftId: string,
  { note, copiedFrom }: { note?: string | undefined; copiedFrom?: string },
  now: Date,
): Promise<Result<{ packId: string; version: string; facts: number }, PublishProblem>> {
  for (let count = 0; count < tries; count += 1) {
    const [draft, published] = await Promise.all([findDraft(db, userId, draftId), findPack(db, draftId)]);
    if (!draft) return err({ type: 'not-found' });
    const accepted = draft.entries.filter(({ state }) => state === 'accepted');
    const waiting = accepted.flatMap(({ id, fact }) => (awaitsYes(fact) ? [waitsFor(id)] : []));
    if (waiting.length > 0) return err({ type: 'problems', problems: waiting });
    const built = buildSource(draft.frame, accepted);
    if ('problems' in built) return err({ type: 'problems', problems: built.problems });
    const before = new Map((published?.facts ?? []).map((fact) => [fact.id, fact]));
    const facts = built.source.facts.map((fact) => withFormerly(fact, before.get(fact.id), now.toISOString()));
    const { version, ...source } = toPack({ ...built.source, facts });
    const results = await writeBatch(db, [
      ...publishVersion(
        { source, version, over: published?.version, userId, copiedFrom, note: note?.trim().slice(0, 1000) || null },
        now,
      ),
      storeFactIds(draftId, version, built.ids, userId),
      selectIsAuthor(draftId, userId),
      selectPackVersion(draftId),
    ]);
    if (!results.at(-2)?.rows.length) return err({ type: 'not-found' });
    if (results.at(-1)?.rows[0]?.version === version) return ok({ packId: draftId, version, facts: facts.length });
  }
  throw new Error(`The draft ${draftId} is being published by others all the time.`);
}
