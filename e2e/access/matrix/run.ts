import { sql } from 'drizzle-orm';
import { actions, handlers, type Policy, pages, type Role, roles, words } from '../../../app/policy';
import { statement, writeBatch } from '../../../db/client';
import type { Things } from './belongings';
import type { Build } from './build';
import { changedTables, dump } from './dump';
import { type Case, casesOf, type Done, type Expected, expectedOf, fits, inWords, isSignedOut, type Surface } from './expected';
import { makePasserBy, type PersonRole, type World } from './people';
import { type Asked, actionSamples, handlerSamples, pageSamples } from './samples';
import { askAction, askHandler, askPage, type Outcome } from './send';

export type Table = Readonly<Record<'pages' | 'handlers' | 'actions', Readonly<Record<string, Policy>>>>;
export const table: Table = { pages, handlers, actions };

type Cell = { row: string; surface: Surface; policy: Policy; role: Role; object: Case; isRouter: boolean; expected: Expected };

export type Report = { cells: number; refusals: number; faults: string[] };

/** Where a page is open to anyone, these ask as the router does: one who is nobody, one who is someone. */
const routerAsks: readonly Role[] = ['anonymous', 'user'];

/** Every row of the build for every role and object; a page twice, as a browser asks and as its router does. */
export function cellsOf(build: Build, rows: Table): Cell[] {
  const parts = [
    ...build.pages.map((row) => ({ row, surface: 'page' as const, policy: rows.pages[row] })),
    ...build.handlers.map((row) => ({ row, surface: 'handler' as const, policy: rows.handlers[row] })),
    ...build.actions.map(({ name }) => ({ row: name, surface: 'action' as const, policy: rows.actions[name] })),
  ];
  return parts.flatMap(({ row, surface, policy }) =>
    policy === undefined
      ? []
      : roles.flatMap((role) =>
          casesOf(policy).flatMap((object) => {
            const cell = { row, surface, policy, role, object, expected: expectedOf(policy, surface, role, object) };
            const isRouted = surface === 'page' && (policy.who !== 'anyone' || routerAsks.includes(role));
            return (isRouted ? [false, true] : [false]).map((isRouter) => ({ ...cell, isRouter }));
          }),
        ),
  );
}

/**
 * Asks every cell. First all that must be refused, with the database compared before and after each row; then all that may, where
 * something is changed by someone made for that one request.
 */
export async function runCells(world: World, build: Build, cells: readonly Cell[]): Promise<Report> {
  const faults: string[] = [];
  const refusals = cells.filter(({ expected }) => expected.type === 'refused');
  const rows = [...new Set(refusals.map(({ row }) => row))];
  let before = await dump(world.db);
  for (const row of rows) {
    faults.push(
      ...(await askAll(
        world,
        build,
        refusals.filter((cell) => cell.row === row),
      )),
    );
    const after = await dump(world.db);
    const changed = changedTables(before, after);
    if (changed.length > 0) faults.push(`${row}: a refusal changed ${changed.join(', ')}`);
    before = after;
  }
  const others = cells.filter(({ expected }) => expected.type !== 'refused');
  for (const row of new Set(others.map((cell) => cell.row))) {
    // Everyone comes from one network here, and tries are counted by it.
    await writeBatch(world.db, [statement(sql`delete from rate_limits`)]);
    const ofRow = others.filter((cell) => cell.row === row);
    faults.push(...(await askAll(world, build, ofRow)));
  }
  return { cells: cells.length, refusals: refusals.length, faults };
}

const atOnce = 8;

async function askAll(world: World, build: Build, cells: readonly Cell[]): Promise<string[]> {
  const waiting = [...cells];
  const faults: string[] = [];
  const work = async () => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) faults.push(...(await askOne(world, build, cell)));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return faults;
}

async function askOne(world: World, build: Build, cell: Cell): Promise<string[]> {
  const { row, surface, policy, role, object, isRouter, expected } = cell;
  const where = `${row} · ${role} · ${object}${isRouter ? ' · router' : ''}`;
  const isPassing = surface !== 'page' && expected.type !== 'refused' && !isSignedOut(role);
  const hasQuizzes = policy.of === 'attempt';
  const self = isPassing ? await makePasserBy(world, role as PersonRole, hasQuizzes) : world.people[personOf(role)];
  const cookie = isPassing ? self.cookie : world.cookies[role];
  const another =
    isPassing && object === 'other'
      ? await makePasserBy(world, 'user', hasQuizzes)
      : world.people[personOf(role) === 'user' ? 'other' : 'user'];
  const asked = {
    things: thingsOf(world, policy, role, { own: self.things, another: another.things }, object),
    pack: world.pack,
  };
  try {
    const { outcome, done } = await ask(world, build, cell, asked, cookie);
    const faults: string[] = [];
    if (!fits(outcome, expected, done)) {
      const seen = [outcome.status, outcome.code, outcome.to].filter((part) => part !== undefined).join(' ');
      faults.push(`${where}: expected ${inWords(expected)}, got ${seen}`);
    }
    const leaked = leaksOf(world, policy, role, outcome.body);
    if (leaked.length > 0) faults.push(`${where}: tells ${leaked.join(', ')}`);
    return faults;
  } catch (error) {
    return [`${where}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function ask(
  { baseURL }: World,
  build: Build,
  { row, surface, isRouter }: Cell,
  asked: Asked,
  cookie: string,
): Promise<{ outcome: Outcome; done?: readonly Done[] | undefined }> {
  if (surface === 'page') {
    const { query = '', things } = pageSamples[row]?.(asked) ?? {};
    return { outcome: await askPage(baseURL + fill(row, { ...asked.things, ...things }) + query, cookie, isRouter) };
  }
  if (surface === 'handler') {
    const [method = '', pattern = ''] = row.split(' ');
    const { path, json, form, done } = handlerSamples[row] ?? {};
    const url = baseURL + (path ? path(asked) : fill(pattern, asked.things));
    const request = { ...(json ? { json: json(asked) } : {}), ...(form ? { form: form(asked) } : {}) };
    return { outcome: await askHandler(url, method, cookie, request), done };
  }
  const action = build.actions.find(({ name }) => name === row);
  const sample = actionSamples[row] ?? actionSamples[row.slice(row.indexOf('#') + 1)];
  if (!action || !sample) throw new Error('samples.ts does not say how it is called');
  const at = fill(action.pages[0] ?? '/', asked.things);
  return { outcome: await askAction(baseURL, action, { at, args: sample.args(asked), cookie }), done: sample.done };
}

/** Whose things stand for someone who is signed out: they were the user's. */
const personOf = (role: Role): PersonRole => (isSignedOut(role) ? 'user' : (role as PersonRole));

const nowhere = 'no-such-thing';
const malformed = `'"<b>%`;

type Two = { own: Things; another: Things };

function thingsOf({ people, pack }: World, { of }: Policy, role: Role, { own, another }: Two, object: Case): Things {
  const isAuthor = role === 'author';
  const mine = { ...own, pack: isAuthor ? own.pack : pack.id };
  switch (object) {
    case 'none':
    case 'own':
      return mine;
    case 'other':
      return isAuthor
        ? { ...another, pack: pack.id }
        : { ...another, pack: people.author.things.pack, report: people.author.things.report };
    case 'missing':
      return { ...mine, ...replaced(of, of === 'pack' || of === 'fact' || of === 'passkey' ? nowhere : crypto.randomUUID()) };
    case 'malformed':
      return { ...mine, ...replaced(of, malformed) };
  }
}

const replaced = (of: Policy['of'], id: string): Partial<Things> =>
  of === undefined ? {} : of === 'attempt' ? { attempt: id, openTest: id, 'board-entry': id } : { [of]: id };

const kindOfParameter = { packId: 'pack', factId: 'fact', attemptId: 'attempt', draftId: 'draft', userId: 'user' } as const;

const fill = (pattern: string, things: Things): string =>
  pattern.replaceAll(/\[(\w+)\]/g, (_, name: string) => {
    const kind = kindOfParameter[name as keyof typeof kindOfParameter];
    if (!kind) throw new Error(`run.ts does not know what [${name}] names`);
    return encodeURIComponent(things[kind]);
  });

/** Marks of other learners that an answer carries, but for those that the table lets it show. */
function leaksOf({ people }: World, { who, shows = [] }: Policy, role: Role, body: string): string[] {
  const { roles: may }: { roles: readonly Role[] } = words[who];
  return Object.entries(people).flatMap(([owner, { marks }]) =>
    owner === role
      ? []
      : Object.entries(marks)
          .filter(([kind, mark]) => body.includes(mark) && !(may.includes(role) && shows.some((shown) => shown === kind)))
          .map(([kind]) => `the ${kind} of ${owner}`),
  );
}
