import { createServer } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mailLink } from './mail-link';
import { isMailConfigured, sendMail } from './send-mail';

const environment = (smtpUrl: string) => {
  vi.stubEnv('SMTP_URL', smtpUrl);
  vi.stubEnv('MAIL_FROM', 'Passage <passage@example.org>');
  vi.stubEnv('AUTH_URL', 'https://passage.example.org');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    delete (globalThis as { passageMail?: unknown }).passageMail;
  });
};

test('a mail arrives as plain text at the one address it is for, whatever the address or the subject holds', async () => {
  const received: { to: string[]; subject: string | undefined; text: string | undefined; bcc: unknown }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      simpleParser(stream).then(({ subject, text, headers }) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), subject, text, bcc: headers.get('bcc') });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  environment(`smtp://localhost:${address && typeof address === 'object' ? address.port : 0}`);

  expect(await sendMail({ to: 'one@example.org', subject: 'Hello\r\nBcc: two@example.org', text: 'Read <b>this</b>.\n' })).toBe(
    true,
  );
  expect(received).toMatchObject([{ to: ['one@example.org'], bcc: undefined, text: 'Read <b>this</b>.\n' }]);
});

test('a mail that can’t be sent is logged by its kind, without the address, and throws nothing', async () => {
  const probe = createServer();
  const port = await new Promise<number>((resolve) =>
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    }),
  );
  environment(`smtp://localhost:${port}`);
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  expect(await sendMail({ to: 'one@example.org', subject: 'Hello', text: 'Hello' })).toBe(false);
  expect(log).toHaveBeenCalledOnce();
  expect(JSON.stringify(log.mock.calls)).not.toContain('one@example.org');
});

test('mail goes out only with a server, a sender and an address that links begin with', () => {
  const all = { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@example.org', AUTH_URL: 'https://example.org' } as never;
  expect(isMailConfigured(all)).toBe(true);
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'AUTH_URL']) {
    expect(isMailConfigured({ ...(all as object), [name]: undefined } as never), name).toBe(false);
  }
  environment('smtp://localhost');
  expect(mailLink('/reset-password', { token: 'a&b' })).toBe('https://passage.example.org/reset-password?token=a%26b');
});
