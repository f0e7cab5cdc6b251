// biome-ignore lint/style/noRestrictedImports: makes cookies that ran out, or of people made for one request; no server gives those.
import { encode } from '@auth/core/jwt';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../../app/policy';
import { type Database, statement, writeBatch } from '../../../db/client';
import type { Pack } from '../../../quizzes/packs/pack';
import { giveBelongings, type Marks, marksOf, type Things } from './belongings';
import type { Action } from './build';
import { callAction, cookieFrom } from './send';
import { secret } from './server';

export type Person = { id: string; cookie: string; marks: Marks; things: Things };
export type PersonRole = Exclude<Role, 'anonymous' | 'expired' | 'revoked'>;

export type World = {
  baseURL: string;
  db: Database;
  pack: Pack;
  actions: readonly Action[];
  cookieName: string;
  people: Readonly<Record<PersonRole, Person>>;
  cookies: Readonly<Record<Role, string>>;
};

const deletionWord = 'delete';
export const password = 'zq four unrelated words';

/** Everyone of the matrix, signed up, signed in and signed out through the app itself, with their belongings. */
export async function makeWorld(baseURL: string, db: Database, pack: Pack, actions: readonly Action[]): Promise<World> {
  const enter = async (tag: string) => {
    const { email, name } = marksOf(tag);
    const fields = { email, name, password, next: '/' };
    return cookieFrom(await callAction(baseURL, actionOf(actions, 'signUpAction'), { at: '/sign-up', args: ['$state', fields] }));
  };
  // What is planted here need not survive a power cut.
  await db.run(sql`pragma synchronous = off`);
  const registered: Record<string, string> = {};
  // One after another: the first of an installation is its administrator.
  for (const role of ['admin', 'user', 'other', 'author'] as const) registered[role] = await enter(role);
  const { user = '', other = '', author = '', admin = '' } = registered;
  const entered = { user, other, author, admin, guest: await enterAsGuest(baseURL, pack.id) };
  const cookieName = user.slice(0, user.indexOf('='));
  const people = {} as Record<PersonRole, Person>;
  for (const role of Object.keys(entered) as PersonRole[]) {
    const marks = marksOf(role);
    const id = role === 'guest' ? await newestGuest(db) : await userOf(db, marks.email);
    if (role === 'admin') await writeBatch(db, [statement(sql`update users set is_admin = 1 where id = ${id}`)]);
    const ownPack = role === 'author' ? 'pack-of-author' : undefined;
    const confirmation = role === 'guest' ? deletionWord : marks.email;
    const things = await giveBelongings(db, pack, { userId: id, marks, confirmation, ownPack, hasQuizzes: true });
    people[role] = { id, cookie: entered[role], marks, things };
  }
  const signIn = { at: '/sign-in', args: ['$state', { email: people.user.marks.email, password, next: '/' }] };
  const revoked = cookieFrom(await callAction(baseURL, actionOf(actions, 'signInAction'), signIn));
  await callAction(baseURL, actionOf(actions, 'signOutAction'), { at: '/account', args: [], cookie: revoked });
  const expired = await makeCookie(db, people.user.id, cookieName, -60);
  return { baseURL, db, pack, actions, cookieName, people, cookies: { ...entered, revoked, expired, anonymous: '' } };
}

let made = 0;

/**
 * Someone of a role, for one request only, which may end their session, their account or anything of theirs; with attempts where the
 * request is about one.
 */
export async function makePasserBy(world: World, role: PersonRole, hasQuizzes: boolean): Promise<Person> {
  made += 1;
  const tag = `passer${made}`;
  const { db, pack, cookieName } = world;
  const id = uuidv7();
  const marks = marksOf(tag);
  const at = Date.now();
  const isGuest = role === 'guest';
  await writeBatch(db, [
    statement(sql`insert into users (id, status, email, email_verified_at, name, password_hash, is_admin, created_at, registered_at)
      select ${id}, ${isGuest ? 'guest' : 'registered'}, ${isGuest ? null : marks.email}, ${isGuest ? null : at},
        ${isGuest ? null : marks.name}, ${isGuest ? null : sql`password_hash`}, ${role === 'admin' ? 1 : 0}, ${at}, ${isGuest ? null : at}
      from users where id = ${world.people.user.id}`),
  ]);
  const cookie = await makeCookie(db, id, cookieName, 3600);
  const ownPack = role === 'author' ? `pack-of-${tag}` : undefined;
  const things = await giveBelongings(db, pack, {
    userId: id,
    marks,
    confirmation: isGuest ? deletionWord : marks.email,
    ownPack,
    hasQuizzes,
  });
  return { id, cookie, marks, things };
}

async function makeCookie(db: Database, userId: string, name: string, maxAgeSeconds: number): Promise<string> {
  const sessionId = uuidv7();
  await writeBatch(db, [
    statement(sql`insert into sessions (id, user_id, created_at) values (${sessionId}, ${userId}, ${Date.now()})`),
  ]);
  return `${name}=${await encode({ token: { sub: userId, sessionId }, secret, salt: name, maxAge: maxAgeSeconds })}`;
}

export function actionOf(actions: readonly Action[], exportedName: string): Action {
  const found = actions.find(({ name }) => name.endsWith(`#${exportedName}`));
  if (!found) throw new Error(`the build has no action ${exportedName}`);
  return found;
}

/** By the ticket that a quiz's page gives to whoever is nobody yet. */
async function enterAsGuest(baseURL: string, packId: string): Promise<string> {
  const page = await (await fetch(`${baseURL}/packs/${packId}/quiz?seed=7&items=3&mode=practice`)).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1];
  if (!ticket) throw new Error('the quiz gives no ticket');
  const body = JSON.stringify({ preferences: { buttons: 4 }, ticket });
  const headers = { 'Content-Type': 'application/json', Origin: baseURL };
  return cookieFrom(await fetch(`${baseURL}/api/settings`, { method: 'POST', headers, body }));
}

const idOf = async (db: Database, query: ReturnType<typeof sql>): Promise<string> => {
  const row = (await db.all<{ id: string }>(query))[0];
  if (!row) throw new Error('someone of the matrix was not stored');
  return row.id;
};
const userOf = (db: Database, email: string) => idOf(db, sql`select id from users where email = ${email}`);
const newestGuest = (db: Database) => idOf(db, sql`select id from users where status = 'guest' order by created_at desc limit 1`);
