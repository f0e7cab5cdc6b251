import { z } from 'zod';
import { scrub } from './scrub';

export type DescribedError = {
  /** Its code or its class. */
  kind: string;
  message: string;
  /** The number that the error page shows. */
  digest: string | undefined;
};

const errorSchema = z
  .object({
    name: z.string(),
    code: z.union([z.string(), z.number()]),
    message: z.string(),
    digest: z.string(),
    cause: z.unknown(),
  })
  .partial();

/** What may be kept of anything that was thrown: its kind, and its message and its cause's, without anything personal (`scrub`). */
export function describeError(error: unknown): DescribedError {
  const { name, code, message, digest, cause } = fieldsOf(error);
  const because = fieldsOf(cause);
  const messages = [message ?? String(error), because.message].map((text) => scrub(text ?? '')).filter(Boolean);
  return {
    kind: scrub(String(code ?? because.code ?? name ?? typeof error)).slice(0, 80),
    message: messages.join(' · '),
    digest: digest?.slice(0, 80),
  };
}

/** An error's fields by name: most are its class's or are not enumerable. */
function fieldsOf(error: unknown): z.infer<typeof errorSchema> {
  if (!(error instanceof Error)) return {};
  const { name, code, message, digest, cause } = error as Error & { code?: unknown; digest?: unknown };
  const fields = Object.entries({ name, code, message, digest, cause }).filter(([, value]) => value !== undefined);
  return errorSchema.catch({}).parse(Object.fromEntries(fields));
}
