import { createServer } from 'node:http';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { to: string; subject: string; text: string };

/** A real SMTP server that keeps what it is given, and hands it out as JSON: `GET /mails?to=…`, oldest first. */
export async function startMailServer({ smtpPort, httpPort }: { smtpPort: number; httpPort: number }): Promise<() => void> {
  const mails: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      simpleParser(stream).then(({ subject, text }) => {
        for (const { address } of session.envelope.rcptTo) mails.push({ to: address, subject: subject ?? '', text: text ?? '' });
        done();
      }, done);
    },
  });
  const inbox = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const found = mails.filter(({ to }) => to === searchParams.get('to'));
    response.writeHead(pathname === '/mails' ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(found));
  });
  await new Promise<void>((resolve) => smtp.listen(smtpPort, 'localhost', resolve));
  await new Promise<void>((resolve) => inbox.listen(httpPort, 'localhost', resolve));
  return () => {
    smtp.close();
    inbox.close();
  };
}
