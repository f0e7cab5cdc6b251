import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { v7 as uuidv7 } from 'uuid';
import { type Database, writeBatch } from '@/db/client';
import { attemptItems, attempts, responses } from '@/db/schema/attempts';
import { boardEntries } from '@/db/schema/boards';
import { confusions } from '@/db/schema/confusions';
import { linkedAccounts, mailTokens, passkeys, recoveryCodes } from '@/db/schema/credentials';
import { draftEditors, draftFacts, draftInvites, drafts } from '@/db/schema/drafts';
import { memories, reviews } from '@/db/schema/memories';
import { verdictOverrides } from '@/db/schema/overrides';
import { packLinks } from '@/db/schema/pack-links';
import { facts, packs, packVersions } from '@/db/schema/packs';
import { problemReports } from '@/db/schema/reports';
import { examDays, factMarks, learnerSettings } from '@/db/schema/settings';
import { rateLimits, sessions, users } from '@/db/schema/users';
import { testNow } from '../test-database.fixture';

export type Person = { id: string; guestId: string; email: string; tag: string };

/**
 * Someone with a row in every table that can hold something of theirs, a guest who was merged into them, and tries counted by their
 * name. Each text they could have written holds their `tag`.
 */
export async function insertPerson(db: Database, tag: string): Promise<Person> {
  const person = { id: uuidv7(), guestId: uuidv7(), email: `${tag}@example.org`, tag };
  const { id: userId, guestId, email } = person;
  const [attemptId, responseId, at, packId, factId] = [uuidv7(), uuidv7(), testNow, 'iom', 'headquarters-city'];
  const own = { packId: `pack-${tag}`, version: '1' };
  const later = new Date(at.getTime() + 600_000);
  await writeBatch(db, [
    db.insert(users).values({ id: userId, status: 'registered', email, name: tag, passwordHash: `secret-${tag}`, createdAt: at }),
    db.insert(users).values({ id: guestId, status: 'merged', mergedIntoUserId: userId, createdAt: at }),
    db.insert(sessions).values([
      { id: uuidv7(), userId, createdAt: at, device: 'Firefox on Linux' },
      { id: uuidv7(), userId: guestId, createdAt: at, endedAt: at },
    ]),
    db.insert(attempts).values({
      id: attemptId,
      userId,
      packId,
      packVersion: '1',
      generator: '1',
      seed: 1,
      blueprint: { tag },
      mode: 'assessed',
      itemCount: 1,
      startedAt: at,
      finishedAt: at,
    }),
    db.insert(attemptItems).values({ attemptId, position: 0, itemId: `item-${tag}`, factId, kind: 'typed', item: { tag } }),
    db.insert(responses).values({
      id: responseId,
      attemptId,
      position: 0,
      round: 0,
      response: { text: `=${tag}` },
      verdict: 'wrong',
      reason: 'other',
      earned: 0,
      answeredAt: at,
    }),
    db.insert(confusions).values({ responseId, userId, packId, askedFactId: factId, givenFactId: 'other', at }),
    db.insert(verdictOverrides).values({ id: uuidv7(), responseId, userId, claim: 'right', createdAt: at }),
    db.insert(boardEntries).values({ attemptId, userId, displayName: tag, createdAt: at }),
    db
      .insert(reviews)
      .values({ id: responseId, userId, packId, factId, source: 'quiz', kind: 'typed', verdict: 'wrong', reviewedAt: at }),
    db.insert(memories).values({
      userId,
      packId,
      factId,
      reviewCount: 1,
      settingsRevision: 0,
      state: 'learning',
      stabilityDays: 1,
      difficulty: 5,
      dueAt: at.getTime(),
      lastReviewedAt: at.getTime(),
      reps: 1,
    }),
    db.insert(learnerSettings).values({ userId, revision: 1, memory: { tag }, preferences: { tag }, updatedAt: at }),
    db.insert(examDays).values({ userId, packId, examOn: '2026-12-01', updatedAt: at }),
    db.insert(factMarks).values({ userId, packId, factId, note: `=HYPERLINK("${tag}")`, updatedAt: at }),
    db.insert(problemReports).values({ id: uuidv7(), userId, packId, factId, problem: 'other', text: tag, createdAt: at }),
    db
      .insert(linkedAccounts)
      .values({ provider: 'oidc', providerAccountId: tag, userId, type: 'oidc', label: tag, createdAt: at }),
    db.insert(passkeys).values({
      credentialId: `credential-${tag}`,
      userId,
      providerAccountId: `account-${tag}`,
      publicKey: `secret-key-${tag}`,
      counter: 1,
      deviceType: 'singleDevice',
      isBackedUp: false,
      name: tag,
      createdAt: at,
    }),
    db.insert(recoveryCodes).values({ userId, codeHash: `secret-code-${tag}` }),
    db.insert(mailTokens).values([
      { tokenHash: `secret-verify-${tag}`, purpose: 'verify', email, userId, createdAt: at, expiresAt: later },
      { tokenHash: `secret-link-${tag}`, purpose: 'sign-in', email, createdAt: at, expiresAt: later },
    ]),
    db
      .insert(packs)
      .values({ id: own.packId, title: tag, summary: 'own', language: 'en', version: '1', ownerUserId: userId, updatedAt: at }),
    db.insert(packVersions).values({ ...own, frame: { own: true }, createdAt: at }),
    db.insert(facts).values({ ...own, factId: 'own', position: 0, body: { own: true } }),
    db.insert(drafts).values({
      id: own.packId,
      ownerUserId: userId,
      title: tag,
      language: 'en',
      citationTitle: tag,
      text: tag,
      textHash: '0',
      topics: [],
      createdAt: at,
      updatedAt: at,
    }),
    db
      .insert(draftFacts)
      .values({ draftId: own.packId, id: tag, state: 'proposed', origin: 'hand', start: 0, body: { tag }, updatedAt: at }),
    db.insert(draftEditors).values({ draftId: own.packId, userId, createdAt: at }),
    db.insert(draftInvites).values({ tokenHash: `secret-invite-${tag}`, draftId: own.packId, createdAt: at, expiresAt: later }),
    db.insert(packLinks).values({ userId, packId, token: `secret-pack-${tag}`, createdAt: at }),
    db.insert(rateLimits).values([
      { key: `sign-in-account:${email}`, points: 1, expire: later },
      { key: `sign-in-device:${userId}:${uuidv7()}`, points: 1, expire: later },
      { key: `second-factor:${guestId}`, points: 1, expire: later },
    ]),
  ]);
  return person;
}

/** Every row of the given tables as text, table by table. */
export async function dump(db: Database, tables: readonly SQLiteTable[]): Promise<Record<string, string[]>> {
  const rows = await Promise.all(tables.map((table) => db.select().from(table)));
  return Object.fromEntries(
    tables.map((table, index) => [getTableName(table), (rows[index] ?? []).map((row) => JSON.stringify(row))]),
  );
}
