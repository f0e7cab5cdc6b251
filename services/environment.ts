import { z } from 'zod';
import { backupSettingsSchema } from './backups/backup-settings';

/** Everything that can be set from outside. `.env.example` lists the same names; a test compares them. */
export const environmentSchema = z.object({
  ...backupSettingsSchema.shape,
  /** `file:` path or the address of a libSQL server. */
  DATABASE_URL: z
    .string()
    .regex(/^(file:|libsql:|https?:|wss?:)/, 'DATABASE_URL must begin with file:, libsql:, https:, http:, wss: or ws:')
    .default('file:data/passage.db'),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  /** Where this machine keeps a copy of the libSQL server's database for reading; without it the server is read. */
  DATABASE_REPLICA_URL: z
    .string()
    .regex(/^file:./, 'DATABASE_REPLICA_URL must begin with file:')
    .optional(),
  /** Signs the session cookies. `npm start` makes one in data/auth-secret when none is given; there is no default. */
  AUTH_SECRET: z.string().min(32, 'AUTH_SECRET must have at least 32 characters').optional(),
  /** Public address, such as https://passage.example.org; needed behind a proxy only. */
  AUTH_URL: z.url().optional(),
  /** How many proxies of yours stand before Passage and append to X-Forwarded-For; 0: none, and the header is not believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Where mail goes out, such as smtp://user:password@mail.example.org:587; without it nothing that needs mail is offered. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL must begin with smtp:// or smtps://')
    .optional(),
  /** The sender of mail, such as Passage <passage@example.org>. */
  MAIL_FROM: z.string().min(3).max(320).optional(),
  /** Comma-separated; who of them has a verified address is an administrator, instead of whoever registered first. */
  ADMIN_EMAILS: z.string().optional(),
  AUTH_GITHUB_ID: z.string().min(1).optional(),
  AUTH_GITHUB_SECRET: z.string().min(1).optional(),
  AUTH_GOOGLE_ID: z.string().min(1).optional(),
  AUTH_GOOGLE_SECRET: z.string().min(1).optional(),
  /** Any OpenID Connect provider: its issuer's address, the client registered there, and what the button calls it. */
  AUTH_OIDC_ISSUER: z.url().optional(),
  AUTH_OIDC_ID: z.string().min(1).optional(),
  AUTH_OIDC_SECRET: z.string().min(1).optional(),
  AUTH_OIDC_NAME: z.string().min(1).max(40).optional(),
  /** What is written to the log, one JSON line each: `info` adds every request to the warnings and errors. */
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Milliseconds added to the server's clock, for the flows: a day later is a restart away. */
  PASSAGE_CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
  /** A Chromium for the tests. */
  CHROMIUM_PATH: z.string().min(1).optional(),
});
export type Environment = z.infer<typeof environmentSchema>;

const needAddress = ['SMTP_URL', 'AUTH_GITHUB_ID', 'AUTH_GOOGLE_ID', 'AUTH_OIDC_ID'] as const;

/** Links in mails and ways back from providers begin with the public address; a request can only claim one. */
const checkedSchema = environmentSchema.superRefine((environment, context) => {
  if (environment.DATABASE_REPLICA_URL && environment.DATABASE_URL.startsWith('file:'))
    context.addIssue({
      code: 'custom',
      path: ['DATABASE_REPLICA_URL'],
      message: 'it is a copy of a libSQL server’s database, so DATABASE_URL must be that server’s address',
    });
  const name = needAddress.find((one) => environment[one]);
  if (!name || environment.AUTH_URL) return;
  context.addIssue({
    code: 'custom',
    path: ['AUTH_URL'],
    message: `${name} is set, so AUTH_URL must say the public address, such as https://passage.example.org`,
  });
});

/** Reads the environment once; a setting that can't be right is a sentence, not a stack trace later. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = checkedSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(
    `Passage can't start: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
}
