import type { Viewer } from './session';

/** Whose page sent something: `owner` was written by the page itself, `ticket` stands for a guest whom the server need not know yet. */
export type Said = { owner?: string | undefined; ticket?: string | undefined };

/**
 * Whether what a page sends is of whom its browser's cookie names by now: another tab may have signed somebody else in meanwhile, and
 * what one learner answered must not become another's. What a guest's page sends goes with the browser; so does a page that does not say.
 */
export const speaksFor = ({ id, formerIds }: Pick<Viewer, 'id' | 'formerIds'>, { owner, ticket }: Said): boolean =>
  owner === undefined || ticket !== undefined || owner === id || formerIds.includes(owner);
