import { redirect } from 'next/navigation';
import { AuthError } from 'next-auth';
import { signIn } from './auth';
import { type Grounds, makeTicket } from './ticket';

/** Back to the sign-in page, with a sentence. */
export const refuseSignIn = (): never => redirect('/sign-in?problem=CredentialsSignin');

/** Starts the session of a user who was checked. By a password that is another by now it starts none. */
export async function startSessionOf(userId: string, grounds: Grounds): Promise<void> {
  const ticket = await makeTicket(userId, 'checked', 60, grounds);
  try {
    await signIn('ticket', { ticket, redirect: false });
  } catch (error) {
    if (error instanceof AuthError) refuseSignIn();
    throw error;
  }
}
