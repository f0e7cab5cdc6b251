'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { asOfSchema, citationSchema } from '@/quizzes/facts/fact';
import { proposalLanguages } from '@/quizzes/proposals/proposal';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { createDraft } from '@/services/drafts/create-draft';
import { findAuthor, textHref } from '../../author';

const optional = (text: string) => text.trim() || undefined;

const formSchema = z.object({
  text: z.string(),
  title: z.string().max(200),
  language: z.enum(proposalLanguages),
  source: z.string().max(500),
  url: z.string().max(2000).transform(optional),
  asOf: z.string().max(10).transform(optional),
});

const longestEcho = 250_000;

/** Stores a text with what the rules propose for it, and leads to its editor. */
export async function createTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  const author = await findAuthor('/texts/new');
  const typed = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const { text = '', ...others } = typed as Record<string, string>;
  const values = { ...others, ...(text.length <= longestEcho ? { text } : {}) };
  const parsed = formSchema.safeParse(typed);
  if (!parsed.success) return { code: 'refused', values };
  const { title, language, source, url, asOf } = parsed.data;
  // A text area sends its line breaks as two characters.
  const document = parsed.data.text.replace(/\r\n?/g, '\n');
  if (url && !citationSchema.shape.url.safeParse(url).success) return { code: 'bad-address', values };
  const date = asOfSchema.safeParse(asOf ? { from: asOf, to: asOf } : {});
  if (!date.success) return { code: 'bad-date', values };
  const draft = { title, language, citation: { title: source, url }, asOf: date.data, text: document };
  const created = await createDraft(await database(), author.id, draft, now());
  if (created.ok) redirect(textHref(created.value.draftId));
  return {
    code: created.error.type,
    values: { ...values, ...('length' in created.error ? { length: created.error.length } : {}) },
  };
}
