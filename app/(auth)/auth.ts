import NextAuth from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { endSession, mayEnterAsGuest, startSession } from '@/services/accounts/session';
import { database } from '@/services/database';
import { readEnvironment } from '@/services/environment';

// The only folder that imports next-auth. Ways in are providers here; each ends in one row of `sessions`.

const ticketSalt = 'passage.ticket';

function secret(): string {
  const { AUTH_SECRET } = readEnvironment();
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set; `npm start` makes one in data/auth-secret.');
  return AUTH_SECRET;
}

/** A short-lived signed note that says "this user may enter", made by the server once it has checked that they may. */
export const makeTicket = (userId: string, purpose: 'guest' | 'checked', maxAgeSeconds: number): Promise<string> =>
  encode({ token: { sub: userId, purpose }, secret: secret(), salt: ticketSalt, maxAge: maxAgeSeconds });

export async function readTicket(ticket: string, purpose: 'guest' | 'checked'): Promise<string | undefined> {
  try {
    const token = await decode({ token: ticket, secret: secret(), salt: ticketSalt });
    return token?.purpose === purpose ? token.sub : undefined;
  } catch {
    return undefined;
  }
}

export const { handlers, auth, signIn, signOut } = NextAuth(() => ({
  secret: secret(),
  trustHost: true,
  session: { strategy: 'jwt', maxAge: 365 * 24 * 60 * 60 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: { error: (error: Error) => console.error(error.name) },
  providers: [
    Credentials({
      id: 'ticket',
      credentials: { ticket: {} },
      async authorize({ ticket }) {
        if (typeof ticket !== 'string') return null;
        const checked = await readTicket(ticket, 'checked');
        if (checked) return { id: checked };
        const guest = await readTicket(ticket, 'guest');
        return guest && (await mayEnterAsGuest(await database(), guest)) ? { id: guest } : null;
      },
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      if (!user?.id) return token;
      return { sub: user.id, sessionId: await startSession(await database(), user.id, new Date()) };
    },
    session({ session, token }) {
      // Replaced whole, so that nothing but the session's id leaves through it.
      return { expires: session.expires, user: {}, sessionId: token.sessionId } as unknown as typeof session;
    },
  },
  events: {
    async signOut(message) {
      const sessionId = 'token' in message ? message.token?.sessionId : undefined;
      if (typeof sessionId === 'string') await endSession(await database(), sessionId, new Date());
    },
  },
}));
