import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';

type Person = { email?: string; email_verified?: boolean; name?: string };

const page = (uid: string): string => `<!doctype html><html lang="en"><title>Example ID</title><h1>Example ID</h1>
<form method="post" action="/interaction/${uid}">
<p><label>Account <input name="account" required></label></p>
<p><label>Address <input name="email"></label></p>
<p><label><input type="checkbox" name="verified"> Address verified</label></p>
<button>Continue</button> <button name="refuse" value="yes" formnovalidate>Refuse</button></form>`;

/**
 * A real OpenID provider (authorization code, PKCE, signed ID tokens). Whoever signs in there says which account they are, and
 * whether it has an address and a verified one; what was said last of an account holds.
 */
export async function startOidcServer(options: {
  port: number;
  issuer: string;
  client: { id: string; secret: string };
  callback: string;
}): Promise<() => void> {
  const people = new Map<string, Person>();
  const provider = new Provider(options.issuer, {
    clients: [{ client_id: options.client.id, client_secret: options.client.secret, redirect_uris: [options.callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['a-key-of-the-flows'] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
    // Who signs in also consents.
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page((await provider.interactionDetails(request, response)).uid));
      return;
    }
    const form = new URLSearchParams(await text(request));
    if (form.get('refuse')) {
      await provider.interactionFinished(request, response, { error: 'access_denied' });
      return;
    }
    const [accountId, email] = [form.get('account') ?? '', form.get('email')];
    people.set(accountId, { name: accountId, ...(email ? { email, email_verified: form.get('verified') === 'on' } : {}) });
    await provider.interactionFinished(request, response, { login: { accountId } });
  }

  const answer = provider.callback();
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = createServer((request, response) => {
      if (!request.url?.startsWith('/interaction/')) return answer(request, response);
      return interact(request, response).catch(() => response.writeHead(400).end());
    });
    listening.once('error', reject);
    listening.listen(options.port, 'localhost', () => resolve(listening));
  });
  return () => server.close();
}
