import type { NextRequest } from 'next/server';

// Every action of the site takes nothing, a form, or the form's last state and the form. The door holds callers to that, for Next
// answers anything else with a 500. An action's id begins with what it takes (a bit for each parameter, from the second on).
type Takes = 'nothing' | 'form' | 'state-and-form';
const takes: Readonly<Record<string, Takes>> = { '00': 'nothing', '40': 'form', '60': 'state-and-form' };

/** What an action takes by its id; `undefined`: nothing that this site has. */
export const takesOf = (id: string): Takes | undefined => (/^[0-9a-f]{42}$/.test(id) ? takes[id.slice(0, 2)] : undefined);

// React's reply format as far as a state and a form need it. References to rows, streams, maps or other actions are not among it.
const plain = /^\$(\$|undefined$|NaN$|-?Infinity$|-0$|n-?\d{1,400}$|D\d{4}-\d\d-\d\dT[\d:.]+Z$)/;
const isFormReference = (value: unknown): boolean => typeof value === 'string' && /^\$K[0-9a-f]{1,4}$/.test(value);
const isPlain = (value: unknown): boolean => typeof value !== 'string' || !value.startsWith('$') || plain.test(value);

/** Parsed JSON, if it is JSON and each of its strings is allowed. */
function parse(text: FormDataEntryValue | null, isAllowed: (value: unknown) => boolean): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    let isFine = true;
    const parsed: unknown = JSON.parse(text, (_key, value) => {
      isFine &&= isAllowed(value);
      return value;
    });
    return isFine ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isState = (value: unknown): boolean =>
  value === '$undefined' || (typeof value === 'object' && value !== null && !Array.isArray(value));

function areArgumentsOf(id: string, list: unknown): boolean {
  if (!Array.isArray(list)) return false;
  const [first, second] = list;
  switch (takesOf(id)) {
    case 'nothing':
      return list.length <= 2;
    case 'form':
      return list.length === 1 && isFormReference(first);
    case 'state-and-form':
      return list.length === 2 && isState(first) && isFormReference(second);
    default:
      return false;
  }
}

/** Whether a form sent before the page's script arrived names an action that takes a state, and carries one bound to it. */
function hasBoundState(form: FormData, reference: string): boolean {
  if (!/^\d{1,4}$/.test(reference)) return false;
  const action = parse(form.get(`$ACTION_${reference}:0`), () => true);
  const bound = parse(form.get(`$ACTION_${reference}:1`), isPlain);
  if (typeof action !== 'object' || action === null || !('id' in action) || !('bound' in action)) return false;
  const isStateful = takesOf(String(action.id)) === 'state-and-form' && action.bound === '$@1';
  return isStateful && Array.isArray(bound) && bound.length === 1 && isState(bound[0]);
}

/** A form that was sent before the page's script arrived: every action that it names can take what it carries. */
const isPlainForm = (form: FormData): boolean =>
  [...form.keys()].every((name) => {
    if (name.startsWith('$ACTION_ID_')) return ['nothing', 'form'].includes(takesOf(name.slice(11)) ?? '');
    if (name.startsWith('$ACTION_REF_')) return hasBoundState(form, name.slice(12));
    return true;
  });

/** Whether a POST to a page can be a server action's. */
export async function isActionBody(request: NextRequest): Promise<boolean> {
  const type = request.headers.get('content-type') ?? '';
  const id = request.headers.get('next-action');
  if (!type.startsWith('multipart/form-data')) {
    if (id === null || type.startsWith('application/x-www-form-urlencoded')) return true;
    return areArgumentsOf(id, parse(await request.text(), isPlain));
  }
  try {
    const form = await request.formData();
    if (id === null) return isPlainForm(form);
    const isArguments = (value: unknown): boolean => isPlain(value) || isFormReference(value);
    const areRowsOnly = [...form.keys()].every((name) => name === '0' || /^_[0-9a-f]{1,4}_/.test(name));
    return areRowsOnly && areArgumentsOf(id, parse(form.get('0'), isArguments));
  } catch {
    return false;
  }
}
