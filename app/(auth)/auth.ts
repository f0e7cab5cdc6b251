import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import { isSameOrigin, sentence } from '@/app/api/request';
import { endSession } from '@/services/accounts/session';
import { settleSignIn } from '@/services/accounts/settle-sign-in';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { adapterOf } from './adapter';
import { arrive } from './arrive';
import { cleanAnswer, mailedLinkPage } from './auth-answer';
import { authSecret } from './auth-secret';
import { authCookies } from './cookies';
import { endLinking, findLinking } from './linking';
import { maySignIn } from './may-sign-in';
import { authProviders } from './providers';
import { safePath } from './safe-path';
import type { Grounds } from './ticket';
import type { Visit } from './visit';

export { makeTicket, readTicket } from './ticket';

// The only folder that imports next-auth. Ways in are providers here; each ends in one row of `sessions`.

const year = 365 * 24 * 60 * 60;

/** Where next-auth may lead: a path of this site. */
function destination(url: string, baseUrl: string): string {
  return `${baseUrl}${safePath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)}`;
}

async function configuration(request: Request | undefined): Promise<NextAuthConfig> {
  const visit: Visit = {};
  const callbackUrl = request ? new URL(request.url).searchParams.get('callbackUrl') : null;
  return {
    secret: authSecret(),
    trustHost: true,
    session: { strategy: 'jwt', maxAge: year },
    cookies: await authCookies(),
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/account', verifyRequest: '/sign-in/link' },
    // The class alone: what is in the error may name people.
    // By their type: the names of classes are cut short in a build.
    logger: {
      error: (error: Error) => console.error('type' in error ? String(error.type) : error.name),
      warn: () => {},
      debug: () => {},
    },
    providers: authProviders(),
    adapter: adapterOf(visit),
    callbacks: {
      signIn: (question) => maySignIn(visit, question, callbackUrl),
      redirect: ({ url, baseUrl }) => destination(url, baseUrl),
      async jwt({ token, user, account }) {
        if (!user?.id) return token;
        const isByProvider = account?.type === 'oauth' || account?.type === 'oidc';
        const linking = isByProvider ? await findLinking() : undefined;
        // Another way into the account is no new sign-in to it.
        if (linking && linking !== 'signed-out') {
          await endLinking();
          return { sub: user.id, sessionId: linking.sessionId };
        }
        if (account?.type !== 'credentials') await arrive(user.id, { isTakenBack: visit.isTakenBack });
        const { proof, since }: Grounds = ('grounds' in user && user.grounds) || {};
        const signIn = { userId: user.id, account: visit.way, proof, since };
        const sessionId = await settleSignIn(await database(), signIn, now());
        if (!sessionId) throw new CredentialsSignin();
        return { sub: user.id, sessionId };
      },
      session({ session, token }) {
        // Replaced whole, so that nothing but the session's id leaves through it.
        return { expires: session.expires, user: {}, sessionId: token.sessionId } as unknown as typeof session;
      },
    },
    events: {
      async signOut(message) {
        const sessionId = 'token' in message ? message.token?.sessionId : undefined;
        if (typeof sessionId === 'string') await endSession(await database(), sessionId, now());
      },
    },
  };
}

const { handlers: core, ...rest } = NextAuth(configuration);

export const { signIn, signOut } = rest;

/** Opening a link changes nothing, whoever opens it: the page behind it has a button that posts. */
export const handlers: typeof core = {
  GET: async (request) => mailedLinkPage(request) ?? (await cleanAnswer(request, await core.GET(request))),
  // next-auth asks for its token with passwords only; without this, another site could sign someone in as somebody else.
  POST: async (request) =>
    isSameOrigin(request)
      ? cleanAnswer(request, await core.POST(request))
      : sentence(403, 'cross-origin', 'This request came from another site.'),
};
