import { cookies } from 'next/headers';
import { z } from 'zod';
import { seal, unseal } from './auth-secret';
import { cookieName, cookieOptions } from './cookies';

const purpose = 'passage.welcome';
const maxAge = 5 * 60;

const countSchema = z.number().int().min(0);
const welcomeSchema = z.object({
  sub: z.string(),
  cameAlong: z.object({ attempts: countSchema, answers: countSchema, reviews: countSchema }).optional(),
  /** The address was proved just now, and what was set before is gone. */
  isTakenBack: z.boolean().optional(),
});
export type Welcome = Omit<z.infer<typeof welcomeSchema>, 'sub'>;

/** Keeps for five minutes what is to be said to this user; forgets what was to be said to whoever signed in before. */
export async function noteWelcome(userId: string, { cameAlong, isTakenBack }: Welcome): Promise<boolean> {
  const hasSome = cameAlong !== undefined && Object.values(cameAlong).some((count) => count > 0);
  const isDue = hasSome || isTakenBack === true;
  const note = isDue ? await seal(purpose, { sub: userId, ...(hasSome ? { cameAlong } : {}), isTakenBack }, maxAge) : '';
  (await cookies()).set(await cookieName('welcome'), note, { ...(await cookieOptions()), maxAge: isDue ? maxAge : 0 });
  return isDue;
}

/** What is to be said to this user, if anything. */
export async function readWelcome(userId: string): Promise<Welcome | undefined> {
  const note = await unseal(purpose, (await cookies()).get(await cookieName('welcome'))?.value);
  const parsed = welcomeSchema.safeParse(note);
  return parsed.success && parsed.data.sub === userId ? parsed.data : undefined;
}
