/**
 * Whether someone may change a pack and read what learners say of it: its owner, or an administrator, who also looks after the packs
 * that nobody owns.
 */
export const mayAuthor = (viewer: { id: string; isAdmin: boolean } | undefined, pack: { ownerUserId: string | null }): boolean =>
  viewer !== undefined && (viewer.isAdmin || viewer.id === pack.ownerUserId);
