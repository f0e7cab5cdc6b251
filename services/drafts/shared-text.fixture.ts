import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { users } from '@/db/schema/users';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { findPack } from '../packs/find-pack';
import { freshDatabase, testNow } from '../test-database.fixture';
import { acceptThree, registered, textOf } from './author.fixture';
import { acceptInvite, inviteEditor } from './editors';
import { publishDraft } from './publish-draft';

export const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

/** A published text with an editor, and people who have nothing to do with it. */
export async function world() {
  const { db } = await freshDatabase();
  const [owner, editor, stranger, admin] = [
    await registered(db, 'owner'),
    await registered(db, 'editor'),
    await registered(db, 'stranger'),
    await registered(db, 'admin'),
  ];
  await db.update(users).set({ isAdmin: true }).where(eq(users.id, admin));
  const draftId = await textOf(db, owner);
  await acceptThree(db, owner, draftId);
  const invite = await inviteEditor(db, owner, draftId, testNow);
  if (!invite.ok) throw new Error('no invitation');
  await acceptInvite(db, editor, invite.value.token, testNow);
  await publishDraft(db, owner, draftId, {}, testNow);
  const pack = await findPack(db, draftId);
  if (!pack) throw new Error('nothing was published');
  return { db, draftId, pack, owner, editor, stranger, admin };
}

export type World = Awaited<ReturnType<typeof world>>;

/** A quiz of the text, and ids for a first answer to it. */
export function quizOf({ db, pack }: World) {
  const { request, items } = learnerWithQuiz(db, pack, { blueprint: blueprintOf(1, { kinds: ['numeric', 'typed', 'choice'] }) });
  const answerTo = () => ({
    attemptId: uuidv7(),
    responseId: uuidv7(),
    position: 0,
    round: 0,
    response: { kind: 'skip' as const },
  });
  if (items.length === 0) throw new Error('the quiz is empty');
  return { request, answerTo };
}
