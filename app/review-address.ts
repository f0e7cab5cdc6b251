import { z } from 'zod';
import type { Query } from './quiz-address';

export type ReviewAddress = {
  /** Exactly these facts, due or not; absent: what is due and new. */
  factIds?: string[] | undefined;
  /** Of these facts only those without a card answered later than this, ms: so a reload goes on where it was. */
  after?: number | undefined;
  /** So many new facts beyond the day's limit. */
  moreNew?: number | undefined;
};

const whole = (digits: number) =>
  z
    .string()
    .regex(new RegExp(`^\\d{1,${digits}}$`))
    .transform(Number)
    .optional();

const querySchema = z.object({
  facts: z
    .string()
    .max(4000)
    .transform((text) => text.split(',').filter(Boolean))
    .optional(),
  after: whole(15),
  new: whole(3),
});

/** Reads which cards a link asks for; `undefined` when it can't be read. */
export function parseReviewAddress(query: Query): ReviewAddress | undefined {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) return undefined;
  const { facts, after, new: moreNew } = parsed.data;
  return {
    ...(facts && facts.length > 0 ? { factIds: facts } : {}),
    ...(after === undefined ? {} : { after }),
    ...(moreNew === undefined ? {} : { moreNew }),
  };
}

export function reviewHref(packId: string, { factIds = [], after, moreNew }: ReviewAddress = {}): string {
  const query = new URLSearchParams();
  if (factIds.length > 0) query.set('facts', factIds.join(','));
  if (after !== undefined) query.set('after', String(after));
  if (moreNew !== undefined) query.set('new', String(moreNew));
  return `/packs/${packId}/review${query.size > 0 ? `?${query}` : ''}`;
}
