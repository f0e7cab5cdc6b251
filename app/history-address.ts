import { z } from 'zod';
import { attemptModes } from '@/quizzes/generation/blueprint';
import type { Query } from './quiz-address';

export const periods = ['7', '30', '365'] as const;
export const states = ['finished', 'open'] as const;

const text = z.string().max(128).optional().catch(undefined);
const querySchema = z.object({
  pack: text.transform((id) => id || undefined),
  mode: z.enum(attemptModes).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  /** Days back from now. */
  days: z.enum(periods).optional().catch(undefined),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .catch(1),
});
export type HistoryAddress = z.infer<typeof querySchema>;

/** What a link or the filter's form asks for; what can't be read is not filtered by. */
export const parseHistoryAddress = (query: Query): HistoryAddress => querySchema.parse(query);

export function historyHref({ page, ...filter }: Partial<HistoryAddress>): string {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  if (page !== undefined && page > 1) query.set('page', String(page));
  return `/history${query.size > 0 ? `?${query}` : ''}`;
}
