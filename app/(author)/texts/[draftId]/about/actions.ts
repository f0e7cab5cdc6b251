'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { slugOf } from '@/quizzes/drafts/build-source';
import { asOfSchema, citationSchema } from '@/quizzes/facts/fact';
import { proposalLanguages } from '@/quizzes/proposals/proposal';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { saveFrame } from '@/services/drafts/save-frame';
import { findAuthor, textHref } from '../../../author';

const optional = (text: string) => text.trim() || undefined;
const mostTopics = 100;

/** Fields that are given back as they were filled in where nothing is saved. */
const echoed = ['title', 'summary', 'language', 'source', 'url', 'asOf'];

const formSchema = z.object({
  draftId: z.string().max(64),
  revision: z.coerce.number().pipe(z.int().min(0)),
  title: z.string().max(200),
  summary: z.string().max(1000),
  language: z.enum(proposalLanguages),
  source: z.string().max(500),
  url: z.string().max(2000).transform(optional),
  asOf: z.string().max(10).transform(optional),
  /** As the form showed it: left so, a span of dates stays one. */
  asOfWas: z.string().max(10).transform(optional),
});
const topicsSchema = z.array(z.object({ id: z.string().max(200), title: z.string().max(200) })).max(mostTopics);

type Topic = z.infer<typeof topicsSchema>[number];

/** As they were filled in; without an id where they are new. */
function readTopics(form: FormData): Topic[] | undefined {
  const ids = form.getAll('topicId').map(String);
  const titles = form.getAll('topic').map((title) => String(title).trim());
  return topicsSchema.safeParse(titles.map((title, index) => ({ id: ids[index] ?? '', title }))).data;
}

/** Those with a title; a new one gets an id made from it. */
function withIds(topics: readonly Topic[]): Topic[] {
  const taken = new Set(topics.map(({ id }) => id));
  return topics
    .filter(({ title }) => title !== '')
    .map(({ id, title }) => {
      if (id) return { id, title };
      const base = slugOf(title) || 'topic';
      let made = base;
      for (let count = 2; taken.has(made); count += 1) made = `${base}-${count}`;
      taken.add(made);
      return { id: made, title };
    });
}

/** Changes what is true of the whole text, and leads back to its form. */
export async function saveFrameAction(_previous: FormState, form: FormData): Promise<FormState> {
  const author = await findAuthor('/texts');
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  const filledIn = readTopics(form);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 2000);
  const typed = Object.fromEntries(echoed.map((name) => [name, text(name)]));
  const values = { ...typed, ...(filledIn ? { topics: JSON.stringify(filledIn) } : {}) };
  if (!parsed.success || !filledIn) return { code: 'refused', values };
  const topics = withIds(filledIn);
  const { draftId, revision, title, summary, language, source, url, asOf, asOfWas } = parsed.data;
  if (url && !citationSchema.shape.url.safeParse(url).success) return { code: 'bad-address', values };
  const date = asOfSchema.safeParse(asOf ? { from: asOf, to: asOf } : {});
  if (!date.success) return { code: 'bad-date', values };
  if (topics.length === 0) return { code: 'no-topic', values };
  const saved = await saveFrame(
    await database(),
    author.id,
    draftId,
    {
      revision,
      title,
      summary: summary.trim(),
      language,
      citation: { title: source, ...(url ? { url } : {}) },
      topics,
      ...(asOf === asOfWas ? {} : { asOf: date.data }),
    },
    now(),
  );
  if (saved.ok) redirect(`${textHref(draftId)}/about?done=saved`);
  if (saved.error.type === 'not-found') notFound();
  return {
    code: saved.error.type,
    values: { ...values, ...('titles' in saved.error ? { titles: saved.error.titles.join(', ') } : {}) },
  };
}
