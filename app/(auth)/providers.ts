import { after } from 'next/server';
import type { NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import { mailTokenMinutes } from '@/services/accounts/mail-token';
import { mayEnterAsGuest } from '@/services/accounts/session';
import { emailSchema } from '@/services/accounts/sign-up';
import { database } from '@/services/database';
import { readEnvironment } from '@/services/environment';
import { sendMail } from '@/services/mail/send-mail';
import { nextOf, writeLinkMail } from './email-link';
import { readCheckedTicket, readTicket } from './ticket';
import { type ProviderId, waysIn } from './ways-in';

type Provider = NextAuthConfig['providers'][number];

/** Opens a session for whom the server has checked itself. */
const ticket = Credentials({
  id: 'ticket',
  credentials: { ticket: {} },
  async authorize({ ticket }) {
    if (typeof ticket !== 'string') return null;
    const checked = await readCheckedTicket(ticket);
    if (checked) return { id: checked.userId, grounds: checked };
    const guest = await readTicket(ticket, 'guest');
    return guest && (await mayEnterAsGuest(await database(), guest)) ? { id: guest } : null;
  },
});

const email: Provider = {
  id: 'email',
  type: 'email',
  name: 'E-mail',
  from: '',
  server: '',
  options: {},
  maxAge: mailTokenMinutes['sign-in'] * 60,
  normalizeIdentifier: (identifier) => emailSchema.parse(identifier.trim()),
  async sendVerificationRequest({ identifier, token, url }) {
    const mail = await writeLinkMail(identifier, token, nextOf(new URL(url).searchParams.get('callbackUrl')));
    // Once the answer is out, so that its time tells nothing.
    after(() => sendMail(mail));
  },
};

const make: { readonly [P in ProviderId]: (name: string) => Provider } = {
  oidc(name) {
    const { AUTH_OIDC_ISSUER: issuer, AUTH_OIDC_ID: clientId, AUTH_OIDC_SECRET: clientSecret } = readEnvironment();
    const checks: ('pkce' | 'state' | 'nonce')[] = ['pkce', 'state', 'nonce'];
    // Not the ID token alone: a provider that also gives an access token may tell the address at its userinfo endpoint only.
    return {
      id: 'oidc',
      type: 'oidc',
      name,
      issuer: issuer ?? '',
      clientId: clientId ?? '',
      clientSecret: clientSecret ?? '',
      checks,
      idToken: false,
    };
  },
  google: () =>
    Google({ clientId: readEnvironment().AUTH_GOOGLE_ID ?? '', clientSecret: readEnvironment().AUTH_GOOGLE_SECRET ?? '' }),
  github: () =>
    GitHub({ clientId: readEnvironment().AUTH_GITHUB_ID ?? '', clientSecret: readEnvironment().AUTH_GITHUB_SECRET ?? '' }),
};

/** Those that this installation is set up for. */
export function authProviders(): Provider[] {
  const { providers, hasMail } = waysIn();
  return [ticket, ...(hasMail ? [email] : []), ...providers.map(({ id, name }) => make[id](name))];
}
