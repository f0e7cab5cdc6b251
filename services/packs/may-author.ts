import type { PackAccess } from '@/db/queries/pack-access';

/** Who asks; `undefined` for someone who is not signed in. */
export type Asking = { id: string; isAdmin: boolean } | undefined;

/** Whose pack it is, and who edits it with them. */
export const isAuthorOf = (viewer: Asking, pack: { ownerUserId: string | null; editorIds?: readonly string[] }): boolean =>
  viewer !== undefined && (viewer.id === pack.ownerUserId || (pack.editorIds ?? []).includes(viewer.id));

/**
 * Whether someone may read what learners say of a pack and how they do: its authors, or an administrator, who also looks after the packs
 * that nobody owns, but not those that their authors keep to themselves.
 */
export const mayAuthor = (
  viewer: Asking,
  pack: Pick<PackAccess, 'ownerUserId'> & Partial<Pick<PackAccess, 'visibility' | 'editorIds'>>,
): boolean => isAuthorOf(viewer, pack) || (viewer?.isAdmin === true && pack.visibility !== 'private');
