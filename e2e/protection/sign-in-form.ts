import { type Answer, ask, multipart } from './ask';

const hidden = /<input type="hidden"[^>]*>/g;
const attribute = (tag: string, name: string): string =>
  (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export type Visitor = { host?: string; headers?: Record<string, string>; cookies: Map<string, string> };

export const visitor = (more: Omit<Visitor, 'cookies'> = {}): Visitor => ({ ...more, cookies: new Map() });

export function headersOf({ host, headers, cookies }: Visitor): Record<string, string> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { ...(host ? { host } : {}), ...(cookie ? { cookie } : {}), ...headers };
}

export function keepCookies(who: Visitor, answer: Answer): void {
  for (const line of answer.headers['set-cookie'] ?? []) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') who.cookies.delete(name);
    else who.cookies.set(name, value);
  }
}

export async function visit(port: number, who: Visitor, path: string): Promise<Answer> {
  const answer = await ask(port, { path, headers: headersOf(who) });
  keepCookies(who, answer);
  return answer;
}

/** The fields that the page's own form with a password carries unseen, for a browser without script. */
export async function formOf(port: number, who: Visitor, path: string): Promise<[string, string][]> {
  const { body } = await visit(port, who, path);
  const form = (body.match(/<form[\s\S]*?<\/form>/g) ?? []).find((text) => text.includes('name="password"'));
  if (!form) throw new Error(`${path} has no form with a password`);
  return (form.match(hidden) ?? []).map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
}

/** Sends a form of the page as a browser without script does, and keeps the cookies that come back. */
export async function send(
  port: number,
  who: Visitor,
  path: string,
  fields: readonly (readonly [string, string])[],
): Promise<Answer> {
  const { headers, body } = multipart(fields);
  const origin = who.host ? `https://${who.host}` : `http://localhost:${port}`;
  const answer = await ask(port, { method: 'POST', path, headers: { origin, ...headersOf(who), ...headers }, body });
  keepCookies(who, answer);
  return answer;
}

export type Account = { email: string; password: string };

/** Fills in and sends a form with e-mail and password. */
export const enter = (port: number, who: Visitor, path: string, form: [string, string][], { email, password }: Account) =>
  send(port, who, path, [...form, ['email', email], ['password', password], ['name', 'Learner']]);

/** The same form as the page's script sends it, which renders nothing: the code that comes back, or where it leads. */
export async function guess(port: number, who: Visitor, form: [string, string][], account: Account): Promise<string> {
  const { id } = JSON.parse(form.find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1] ?? '{}') as { id?: string };
  if (!id) throw new Error('the form names no action');
  const fields = [
    ['_1_email', account.email],
    ['_1_password', account.password],
    ['0', '[{},"$K1"]'],
  ] as const;
  const { headers, body } = multipart(fields);
  const told = { 'next-action': id, accept: 'text/x-component', origin: `http://localhost:${port}` };
  const answer = await ask(port, { method: 'POST', path: '/sign-in', headers: { ...told, ...headersOf(who), ...headers }, body });
  const code = /"code":"([a-z-]+)"/.exec(answer.body)?.[1];
  return code ?? String(answer.headers['x-action-redirect'] ?? answer.status);
}
