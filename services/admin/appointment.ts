import type { WriteQuery } from '@/db/client';
import { appoint } from '@/db/queries/admin';
import { emailSchema } from '../accounts/sign-up';

/**
 * For the batch that stores a sign-in: makes an administrator of whoever registered first while there is none, or, where `adminEmails`
 * (ADMIN_EMAILS, comma-separated) is set, of whoever has a verified address among them. No effect on anyone else.
 */
export const appointmentOf = (userId: string, adminEmails: string | undefined): WriteQuery =>
  appoint(
    userId,
    (adminEmails ?? '').split(',').flatMap((part) => emailSchema.safeParse(part.trim()).data ?? []),
  );
