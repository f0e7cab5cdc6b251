import { expect, test } from 'vitest';
import { beforeNextWrite } from '../accounts/before-next-write.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { entryOf, getDraft, registered, textOf } from './author.fixture';
import { acceptInvite, inviteEditor, removeEditor } from './editors';
import { saveEntries } from './save-entries';

test('what an editor sends who is taken off before it is written is not stored', async () => {
  const { db } = await freshDatabase();
  const [owner, editor] = [await registered(db), await registered(db, 'editor')];
  const draftId = await textOf(db, owner);
  const invited = await inviteEditor(db, owner, draftId, testNow);
  if (!invited.ok) throw new Error(invited.error.type);
  await acceptInvite(db, editor, invited.value.token, testNow);
  const proposed = entryOf(await getDraft(db, owner, draftId), '127');
  beforeNextWrite(db, () => removeEditor(db, owner, draftId, editor));
  const saved = await saveEntries(db, editor, draftId, [{ ...proposed, state: 'accepted' }], testNow);
  expect(saved).toEqual({ ok: false, error: { type: 'not-found' } });
  expect(entryOf(await getDraft(db, owner, draftId), '127')).toMatchObject({ state: 'proposed', revision: 0 });
});
