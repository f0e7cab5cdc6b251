import { v7 as uuidv7 } from 'uuid';
import { type Database, writeBatch } from '@/db/client';
import { users } from '@/db/schema/users';
import { testNow } from '../test-database.fixture';
import { createDraft } from './create-draft';
import type { Draft, DraftEntry } from './draft';
import { findDraft } from './find-draft';
import { saveEntries } from './save-entries';

export const museum = [
  'The Tide Museum was opened in 1951 on the old quay of Harwick.',
  'It keeps 4,200 instruments, the oldest of them a tide staff of 1704.',
  'The museum employs 127 people. Its library was founded in 1978 by Ada Brandt.',
  'The Tide Museum has 31 rooms. In 1990 it was moved to Linden Street.',
].join(' ');

/** Someone with an account. */
export async function registered(db: Database, name = 'person'): Promise<string> {
  const id = uuidv7();
  const account = { id, status: 'registered' as const, email: `${name}-${id}@example.org`, createdAt: testNow };
  await writeBatch(db, [db.insert(users).values(account)]);
  return id;
}

/** Their text, with what the rules propose. */
export async function textOf(db: Database, userId: string, text = museum): Promise<string> {
  const about = { title: 'The Tide Museum', language: 'en', citation: { title: 'A guide' }, asOf: { from: '2020' } };
  const made = await createDraft(db, userId, { ...about, text }, testNow);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.draftId;
}

export async function getDraft(db: Database, userId: string, draftId: string): Promise<Draft> {
  const draft = await findDraft(db, userId, draftId);
  if (!draft) throw new Error('no such draft');
  return draft;
}

/** The entry whose answer reads so. */
export function entryOf({ entries, frame }: Draft, answer: string): DraftEntry {
  const found = entries.find(({ fact }) => frame.text.slice(fact.source.answerStart, fact.source.answerEnd).includes(answer));
  if (!found) throw new Error(`nothing was proposed for ${answer}`);
  return found;
}

/** Asked in its author's words, so that it is sound whatever the rules made of it. */
export const inWords = (entry: DraftEntry, question: string, statement: string): DraftEntry => ({
  ...entry,
  state: 'accepted',
  fact: { ...entry.fact, predicate: 'own-words', qualifiers: { question, statement } },
});

/** Accepts three facts: the year it was opened, its instruments, its people. */
export async function acceptThree(db: Database, userId: string, draftId: string): Promise<void> {
  const draft = await getDraft(db, userId, draftId);
  const result = await saveEntries(
    db,
    userId,
    draftId,
    [
      inWords(entryOf(draft, '1951'), 'In which year was the Tide Museum opened?', 'The Tide Museum was opened in {object}.'),
      inWords(
        entryOf(draft, '4,200'),
        'How many instruments does the Tide Museum keep?',
        'The Tide Museum keeps {object} of them.',
      ),
      inWords(entryOf(draft, '127'), 'How many people does the Tide Museum employ?', 'The Tide Museum employs {object} people.'),
    ],
    testNow,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}
