import { scheduleBackups } from '@/services/backups/schedule-backups';
import { database } from '@/services/database';
import { readEnvironment } from '@/services/environment';
import { frontDoor } from '@/services/log/front-door';
import { logConsole } from '@/services/log/log-console';
import { logRequests } from '@/services/log/log-requests';
import { stopOnSignal } from '@/services/log/stop-on-signal';
import { handlers, pages } from './policy';

/** Once per server process, before it is asked for anything: its log, how it ends, its backups. */
export function startServer(): void {
  const door = frontDoor();
  if (!door) return;
  logConsole();
  logRequests([...Object.keys(pages), ...Object.keys(handlers).map((handler) => handler.slice(handler.indexOf(' ') + 1))]);
  stopOnSignal(door);
  void keepDatabase();
}

async function keepDatabase(): Promise<void> {
  const db = await database().catch(() => undefined);
  // Whoever asks for a page is told that there is no database.
  if (db) await scheduleBackups(db, readEnvironment());
}
