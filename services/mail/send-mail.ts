import { createTransport, type Transporter } from 'nodemailer';
import { type Environment, readEnvironment } from '../environment';

export type Mail = { to: string; subject: string; text: string };

/** Whether mail can go out: where to, from whom, and the public address that links begin with are all set. */
export const isMailConfigured = (environment: Environment): boolean =>
  Boolean(environment.SMTP_URL && environment.MAIL_FROM && environment.AUTH_URL);

const holder = globalThis as typeof globalThis & { passageMail?: Transporter };

// One connection for the process, kept while there is mail; whoever runs it can't be made to wait for ever.
function transport(url: string): Transporter {
  holder.passageMail ??= createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return holder.passageMail;
}

/**
 * Hands one plain mail to the server of SMTP_URL. True if that took it; false if not, or if mail isn't configured. A failure is logged
 * by its kind, without the address, and is not to be told to whoever asked: it would say which addresses exist.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
  const environment = readEnvironment();
  const { SMTP_URL, MAIL_FROM } = environment;
  if (!isMailConfigured(environment) || !SMTP_URL || !MAIL_FROM) return false;
  try {
    await transport(SMTP_URL).sendMail({ from: MAIL_FROM, to: { name: '', address: to }, subject, text });
    return true;
  } catch (error) {
    console.error('Mail was not sent:', error instanceof Error && 'code' in error ? error.code : 'unknown');
    return false;
  }
}
