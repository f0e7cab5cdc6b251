import type { Action } from './build';

export type Outcome = {
  status: number;
  /** Where it leads: a path with its query. */
  to: string | undefined;
  /** What an action returned as its code, or a handler as its type. */
  code: string | undefined;
  body: string;
};

/** A value of an action's call: '$state' stands for the state before, an object for a form, anything else for itself. */
type Argument = '$state' | Readonly<Record<string, string>> | string | number | boolean | null;
export type ActionCall = { at: string; args: readonly unknown[]; cookie?: string };

const pathOf = (location: string | null | undefined): string | undefined => {
  if (!location) return undefined;
  const url = new URL(location, 'http://here');
  return url.pathname + url.search;
};

/** A page as a browser first asks for it, or as its router does when a link is followed. */
export async function askPage(url: string, cookie: string, isRouter: boolean): Promise<Outcome> {
  const address = isRouter ? `${url}${url.includes('?') ? '&' : '?'}_rsc` : url;
  const response = await fetch(address, { headers: { cookie, ...(isRouter ? { RSC: '1' } : {}) }, redirect: 'manual' });
  const body = await response.text();
  // Once the router's stream has begun, the answer stands in it.
  const redirected = /"digest":"NEXT_REDIRECT;\w+;([^;"]*);/.exec(body)?.[1];
  const error = /"digest":"NEXT_HTTP_ERROR_FALLBACK;(\d+)"/.exec(body)?.[1];
  const status = isRouter && error ? Number(error) : response.status;
  return { status, to: pathOf(response.headers.get('location') ?? (isRouter ? redirected : undefined)), code: undefined, body };
}

export async function askHandler(
  url: string,
  method: string,
  cookie: string,
  request: { json?: unknown; form?: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const { json, form } = request;
  const response = await fetch(url, {
    method,
    headers: {
      cookie,
      Origin: new URL(url).origin,
      'Sec-Fetch-Site': 'same-origin',
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    redirect: 'manual',
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(form ? { body: formOf(form) } : {}),
  });
  const body = await response.text();
  const code = response.status >= 400 ? /"type":"([\w-]+)"/.exec(body)?.[1] : undefined;
  return { status: response.status, to: pathOf(response.headers.get('location')), code, body };
}

/** Calls a server action as the framework's script does: by its id, with its arguments as the framework writes them. */
export async function callAction(baseURL: string, action: Action, { at, args, cookie = '' }: ActionCall): Promise<Response> {
  const body = new FormData();
  const root = (args as readonly Argument[]).map((argument, index) => {
    if (argument === '$state') return {};
    if (argument === null || typeof argument !== 'object') return argument;
    for (const [name, value] of Object.entries(argument)) body.append(`_${(index + 1).toString(16)}_${name}`, value);
    return `$K${(index + 1).toString(16)}`;
  });
  body.append('0', JSON.stringify(root));
  return fetch(baseURL + at, {
    method: 'POST',
    headers: { cookie, Origin: baseURL, 'Next-Action': action.id, Accept: 'text/x-component' },
    redirect: 'manual',
    body,
  });
}

export async function askAction(baseURL: string, action: Action, call: ActionCall): Promise<Outcome> {
  const response = await callAction(baseURL, action, call);
  const body = await response.text();
  const to = pathOf(response.headers.get('x-action-redirect')?.split(';')[0] ?? response.headers.get('location'));
  const isNotFound = response.status === 404 || /^1:E.*NEXT_HTTP_ERROR_FALLBACK;404/m.test(body);
  const isBroken = !isNotFound && /^1:E/m.test(body);
  const status = isNotFound ? 404 : isBroken ? 500 : response.status;
  return { status, to, code: /^1:\{.*?"(?:code|type)":"([\w-]+)"/m.exec(body)?.[1], body };
}

/** The session's cookie of an answer, as the next request sends it. */
export function cookieFrom(response: Response): string {
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const session = cookies.find((cookie) => /session/.test(cookie) && !cookie.endsWith('='));
  if (!session) throw new Error(`no session came of ${response.url}: ${response.status}`);
  return session;
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
