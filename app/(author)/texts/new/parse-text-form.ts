import { z } from 'zod';
import { asOfSchema, citationSchema } from '@/quizzes/facts/fact';
import { proposalLanguages } from '@/quizzes/proposals/proposal';
import { err, ok, type Result } from '@/quizzes/result';
import type { NewDraft } from '@/services/drafts/create-draft';

const optional = (text: string) => text.trim() || undefined;

const formSchema = z.object({
  text: z.string(),
  title: z.string().max(200),
  language: z.enum(proposalLanguages),
  source: z.string().max(500),
  url: z.string().max(2000).transform(optional),
  asOf: z.string().max(10).transform(optional),
});

/** What is filled in of a new text, or why it can't be one. */
export function parseTextForm(
  form: Readonly<Record<string, string>>,
): Result<NewDraft, { type: 'refused' | 'bad-address' | 'bad-date' }> {
  const parsed = formSchema.safeParse(form);
  if (!parsed.success) return err({ type: 'refused' });
  const { title, language, source, url, asOf } = parsed.data;
  // A text area sends its line breaks as two characters.
  const text = parsed.data.text.replace(/\r\n?/g, '\n');
  if (url && !citationSchema.shape.url.safeParse(url).success) return err({ type: 'bad-address' });
  const date = asOfSchema.safeParse(asOf ? { from: asOf, to: asOf } : {});
  if (!date.success) return err({ type: 'bad-date' });
  return ok({ title, language, citation: { title: source, url }, asOf: date.data, text });
}
