'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { duplicateDraft } from '@/services/drafts/copy-draft';
import { deleteDraft } from '@/services/drafts/delete-draft';
import { inviteEditor, removeEditor, withdrawInvites } from '@/services/drafts/editors';
import { findDraft } from '@/services/drafts/find-draft';
import { renewLink, setArchived, setVisibility } from '@/services/drafts/share-draft';
import { findAuthor, textHref } from '../../../author';

const draftSchema = z.object({ draftId: z.string().max(64) });

const shareHref = (draftId: string, done: string): string => `${textHref(draftId)}/share?done=${done}`;

/** The form's fields; what is not spelled so names nothing that there is. */
function read<T>(schema: z.ZodType<T>, form: FormData): T {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) notFound();
  return parsed.data;
}

/** Leads back with what was done; where nothing was published yet there is nothing to share. */
async function tell(userId: string, draftId: string, isDone: boolean, done: string): Promise<never> {
  if (isDone) redirect(shareHref(draftId, done));
  const draft = await findDraft(await database(), userId, draftId);
  if (!draft?.isOwner) notFound();
  redirect(shareHref(draftId, 'not-published'));
}

/** Who may learn from it. */
export async function shareTextAction(form: FormData): Promise<void> {
  const author = await findAuthor('/texts');
  const { draftId, visibility } = read(draftSchema.extend({ visibility: z.enum(['private', 'link', 'public']) }), form);
  const shared = await setVisibility(await database(), author.id, draftId, visibility, now());
  await tell(author.id, draftId, shared.ok, 'visibility');
}

/** Makes the link anew. */
export async function renewLinkAction(form: FormData): Promise<void> {
  const author = await findAuthor('/texts');
  const { draftId } = read(draftSchema, form);
  const renewed = await renewLink(await database(), author.id, draftId, now());
  await tell(author.id, draftId, renewed.ok, 'link');
}

/** Into the archive, or out of it. */
export async function archiveTextAction(form: FormData): Promise<void> {
  const author = await findAuthor('/texts');
  const { draftId, archive } = read(draftSchema.extend({ archive: z.enum(['yes', 'no']) }), form);
  const archived = await setArchived(await database(), author.id, draftId, archive === 'yes', now());
  await tell(author.id, draftId, archived.ok, archive === 'yes' ? 'archived' : 'unarchived');
}

/** A link that makes whoever opens it an editor; it is shown once. */
export async function inviteEditorAction(_previous: FormState, form: FormData): Promise<FormState> {
  const author = await findAuthor('/texts');
  const { draftId } = read(draftSchema, form);
  const invited = await inviteEditor(await database(), author.id, draftId, now());
  if (!invited.ok && invited.error.type === 'too-many') return { code: 'too-many', values: { most: invited.error.most } };
  if (!invited.ok) notFound();
  return { code: 'invited', values: { token: invited.value.token } };
}

/** Takes the open invitations back. */
export async function withdrawInvitesAction(form: FormData): Promise<void> {
  const author = await findAuthor('/texts');
  const { draftId } = read(draftSchema, form);
  const withdrawn = await withdrawInvites(await database(), author.id, draftId);
  if (!withdrawn.ok) notFound();
  redirect(shareHref(draftId, 'withdrawn'));
}

/** Takes an editor off, or oneself. */
export async function removeEditorAction(form: FormData): Promise<void> {
  const author = await findAuthor('/texts');
  const { draftId, editorId } = read(draftSchema.extend({ editorId: z.string().max(64) }), form);
  const removed = await removeEditor(await database(), author.id, draftId, editorId);
  if (removed.ok && editorId === author.id) redirect('/texts?done=left');
  if (!removed.ok && !(await findDraft(await database(), author.id, draftId))) notFound();
  redirect(shareHref(draftId, 'removed'));
}

/** A draft of one's own that begins as this one is. */
export async function duplicateTextAction(form: FormData): Promise<void> {
  const author = await findAuthor('/texts');
  const { draftId } = read(draftSchema, form);
  const copy = await duplicateDraft(await database(), author.id, draftId, now());
  if (copy.ok) redirect(textHref(copy.value.draftId));
  if (copy.error.type === 'not-found') notFound();
  redirect(`/texts?done=${copy.error.type}`);
}

/** Deletes it for good; where others have learned from it, it is archived. */
export async function deleteTextAction(form: FormData): Promise<void> {
  const author = await findAuthor('/texts');
  const { draftId, sure } = read(draftSchema.extend({ sure: z.string().optional() }), form);
  if (sure !== 'yes') redirect(shareHref(draftId, 'unchecked'));
  const deleted = await deleteDraft(await database(), author.id, draftId, now());
  if (!deleted.ok) notFound();
  redirect(`/texts?done=${deleted.value}`);
}
