import { readTicket, signIn } from '@/app/(auth)/auth';
import { type PackKeys, readPackKeys } from '@/app/(auth)/pack-keys';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { mayEnterAsGuest } from '@/services/accounts/session';
import { speaksFor } from '@/services/accounts/speaks-for';
import { database } from '@/services/database';

export type Learner = {
  user: { id: string; isNewGuest: boolean; packKeys: PackKeys };
  /** Gives a new guest their session; to be called once what they sent is on disk. */
  enter: () => Promise<void>;
};

/**
 * Who sends this: the viewer, or the guest that the page's ticket names and that may still enter. `undefined`: someone who signed
 * out, who never was, or in whose browser somebody else signed in.
 */
export async function findLearner(ticket: string | undefined, owner?: string): Promise<Learner | undefined> {
  const [viewer, packKeys] = await Promise.all([findCurrentViewer(), readPackKeys()]);
  if (viewer && !speaksFor(viewer, { owner, ticket })) return undefined;
  if (viewer) return { user: { id: viewer.id, isNewGuest: false, packKeys }, enter: async () => {} };
  const guestId = ticket && (await readTicket(ticket, 'guest'));
  if (!guestId || !(await mayEnterAsGuest(await database(), guestId))) return undefined;
  return {
    user: { id: guestId, isNewGuest: true, packKeys },
    enter: async () => {
      await signIn('ticket', { ticket, redirect: false });
    },
  };
}
