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
  /** An endpoint that speaks the OpenAI protocol, such as https://api.example.org/v1; with AI_MODEL it may propose facts. */
  AI_BASE_URL: z.url({ protocol: /^https?$/, message: 'AI_BASE_URL must begin with https:// or http://' }).optional(),
  AI_MODEL: z.string().min(1).max(200).optional(),
  AI_API_KEY: z.string().min(1).optional(),
  /** What is written to the log, one JSON line each: `info` adds every request to the warnings and errors. */
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Milliseconds added to the server's clock, for the flows: a day later is a restart away. */
  PASSAGE_CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
  /** A Chromium for the tests. */
  CHROMIUM_PATH: z.string().min(1).optional(),
});
export type Environment = z.infer<typeof environmentSchema>;

const isOnThisMachine = (address: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(new URL(address).hostname);

/** What keeps the settings of the model from being right, by name. */
function modelProblem({ AI_BASE_URL, AI_MODEL, AI_API_KEY }: Environment): ['AI_BASE_URL' | 'AI_MODEL', string] | undefined {
  if (!AI_BASE_URL) {
    const name = AI_MODEL ? 'AI_MODEL' : AI_API_KEY ? 'AI_API_KEY' : undefined;
    return name && ['AI_BASE_URL', `${name} is set, so AI_BASE_URL must say where the model is`];
  }
  if (!AI_MODEL) return ['AI_MODEL', 'AI_BASE_URL is set, so AI_MODEL must name the model to ask'];
  if (!AI_BASE_URL.startsWith('https:') && !isOnThisMachine(AI_BASE_URL))
    return ['AI_BASE_URL', 'it must begin with https://, or texts and the key would travel unencrypted to another machine'];
  const { username, password } = new URL(AI_BASE_URL);
  if (username || password) return ['AI_BASE_URL', 'it must hold no name and no password; a key belongs in AI_API_KEY'];
  // Also an empty one: what is asked for is written behind it.
  if (/[?#]/.test(AI_BASE_URL)) return ['AI_BASE_URL', 'it must hold no ? and no #, since the path of a request follows it'];
  return undefined;
}

const needAddress = ['SMTP_URL', 'AUTH_GITHUB_ID', 'AUTH_GOOGLE_ID', 'AUTH_OIDC_ID'] as const;

/** Links in mails and ways back from providers begin with the public address; a request can only claim one. */
const checkedSchema = environmentSchema.superRefine((environment, context) => {
  if (environment.DATABASE_REPLICA_URL && environment.DATABASE_URL.startsWith('file:'))
    context.addIssue({
      code: 'custom',
      path: ['DATABASE_REPLICA_URL'],
      message: 'it is a copy of a libSQL server’s database, so DATABASE_URL must be that server’s address',
    });
  const model = modelProblem(environment);
  if (model) context.addIssue({ code: 'custom', path: [model[0]], message: model[1] });
  const name = needAddress.find((one) => environment[one]);
  if (!name || environment.AUTH_URL) return;
  context.addIssue({
    code: 'custom',
    path: ['AUTH_URL'],
    message: `${name} is set, so AUTH_URL must say the public address, such as https://passage.example.org`,
  });
});

/**
 * The settings of this process, read once where it serves people, or those of `source`. Throws with a sentence where a setting can't
 * be right.
 */
export function readEnvironment(source?: Readonly<Record<string, string | undefined>>): Environment {
  if (source) return parseEnvironment(source);
  if (process.env.NODE_ENV !== 'production') return parseEnvironment(process.env);
  ofProcess ??= parseEnvironment(process.env);
  return ofProcess;
}

/** Asked for several times in each request; nothing may change it by then. */
let ofProcess: Environment | undefined;

function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = checkedSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(
    `Passage can't start: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
}
