import { readEnvironment } from '../environment';

/** A link for a mail. It begins with AUTH_URL and never with what a request calls this host, which anyone can make up. */
export function mailLink(path: string, parameters: Readonly<Record<string, string>>): string {
  const { AUTH_URL } = readEnvironment();
  if (!AUTH_URL) throw new Error('AUTH_URL is not set, so a mail has nothing to link to.');
  const link = new URL(path, AUTH_URL);
  for (const [name, value] of Object.entries(parameters)) link.searchParams.set(name, value);
  return link.href;
}
