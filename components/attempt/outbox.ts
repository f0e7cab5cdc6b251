// Answers, reviews and marks that the server has not yet acknowledged. They outlive a reload and a lost connection; a letter
// leaves the list only when our server says it is on disk, or that it can never be taken. Each belongs to one learner, and
// only that learner's page sends it.

const storageKey = 'passage.outbox';
const retryMs = [500, 1000, 2000, 5000, 10_000];
/** A guest's ticket is good for a day; a page loaded later than this speaks with its own. */
const ticketMs = 20 * 60 * 60 * 1000;

export type OutboxState = 'saved' | 'saving' | 'waiting' | 'refused' | 'signed-out';

export type Letter = {
  path: '/api/answers' | '/api/reviews' | '/api/marks';
  /** The same letter twice is one letter. */
  id: string;
  body: Readonly<Record<string, unknown>>;
};
type Ticket = { ticket: string; ticketAt: number };
type Entry = Letter & { owner: string } & Partial<Ticket>;

type Sender = { owner: string } & Partial<Ticket>;
type Told = Readonly<Record<string, unknown>>;

/** Before reviews there were only answers, stored as they were sent. */
function toEntry(stored: Entry | Record<string, unknown>): Entry {
  if ('path' in stored) return stored as Entry;
  const { owner, ticket, ...body } = stored as { owner: string; ticket?: string; responseId: string };
  return { path: '/api/answers', id: body.responseId, body, owner, ...(ticket ? { ticket, ticketAt: 0 } : {}) };
}

const addressed = ({ path, id, body }: Letter, by: Sender): Entry => ({ path, id, body, ...by });

export type Reports = {
  report: (state: OutboxState) => void;
  /** What the server said of a letter that it took. */
  taken?: (letter: Letter, told: Readonly<Record<string, unknown>>) => void;
};

/** What an outbox has of its browser. */
export type Surroundings = {
  read: () => string | null;
  /** Throws where there is no room. */
  write: (text: string) => void;
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** ms since 1970. */
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** One tab after another. */
  alone: (ask: () => Promise<Response>) => Promise<Response>;
};

export type Outbox = {
  /**
   * Says who sends from this page, and what of theirs still waits, oldest first. `formerOwners` are guests who became this learner: what
   * they wrote goes out under the learner, and so does what was written here by someone whom no session knew.
   */
  openOutbox: (
    owner: string,
    ticket: string | undefined,
    formerOwners?: readonly string[],
  ) => { isEmpty: boolean; waiting: readonly Letter[] };
  /** Puts a letter in the list; it is there after a reload. */
  keep: (letter: Letter) => void;
  /**
   * Puts a letter in the list and sends the list, oldest first and one at a time (the first one may make the guest).
   * Resolves when nothing more can be sent: with a reason if the server did not take this letter, else with nothing.
   */
  send: (letter: Letter | undefined, reports: Reports) => Promise<string | undefined>;
};

/** The outbox of one page: what it knows beside the list goes with the page. */
export function createOutbox(browser: Surroundings): Outbox {
  let inMemory: Entry[] = [];
  let canStore = true;

  const readAll = (): Entry[] => {
    if (!canStore) return inMemory;
    try {
      return (JSON.parse(browser.read() ?? '[]') as Entry[]).map(toEntry);
    } catch {
      return inMemory;
    }
  };

  /** Reads, changes and writes in one go, so that two tabs don't overwrite each other's letters. */
  function change(edit: (entries: Entry[]) => Entry[]): void {
    inMemory = edit(readAll());
    try {
      browser.write(JSON.stringify(inMemory));
    } catch {
      // Storage is full or forbidden: the list in memory still sends them.
      canStore = false;
    }
  }

  let sender: Sender = { owner: '' };
  /** Who this page is for; the sender, unless that is the guest of an earlier page. */
  let own: Sender = sender;
  let openedFor: string | undefined;
  /** Letters written on this page. */
  const written = new Set<string>();
  const mine = (): Entry[] => readAll().filter((entry) => entry.owner === sender.owner);

  function openOutbox(
    owner: string,
    ticket: string | undefined,
    formerOwners: readonly string[] = [],
  ): { isEmpty: boolean; waiting: readonly Letter[] } {
    if (openedFor !== owner) {
      openedFor = owner;
      own = { owner, ...(ticket ? { ticket, ticketAt: browser.now() } : {}) };
      sender = (ticket && earlierGuest()) || own;
      // Also what a guest left here whom the server may never have met: only a page that knows nobody would speak for them again.
      const isFormer = (entry: Entry) => formerOwners.includes(entry.owner) || (!ticket && entry.ticket !== undefined);
      if (readAll().some(isFormer))
        change((entries) => entries.map((entry) => (isFormer(entry) ? addressed(entry, own) : entry)));
    }
    const waiting = mine();
    return { isEmpty: waiting.length === 0, waiting };
  }

  /** Whom the server does not know yet may have letters of an earlier page: they name the guest that their writer would become. */
  function earlierGuest(): Sender | undefined {
    const entry = readAll().find(({ ticket, ticketAt }) => ticket && browser.now() - (ticketAt ?? 0) < ticketMs);
    return entry?.ticket ? { owner: entry.owner, ticket: entry.ticket, ticketAt: entry.ticketAt ?? 0 } : undefined;
  }

  let running: Promise<void> | undefined;
  const refusals = new Map<string, string>();

  function keep(letter: Letter): void {
    written.add(letter.id);
    change((entries) => [...entries, { ...letter, ...sender }]);
  }

  async function send(letter: Letter | undefined, reports: Reports): Promise<string | undefined> {
    if (letter) keep(letter);
    running ??= drain(reports).finally(() => {
      running = undefined;
    });
    await running;
    if (!letter) return undefined;
    const isWaiting = mine().some((entry) => entry.id === letter.id);
    return isWaiting ? 'signed-out' : refusals.get(letter.id);
  }

  async function drain({ report, taken }: Reports): Promise<void> {
    let isRefused = false;
    for (let failures = 0; ; ) {
      const [next] = mine();
      if (!next) break;
      if (failures === 0) report('saving');
      const { status, told } = await post(next);
      const { type, reason } = told;
      const isSaved = status === 200 && ['recorded', 'already', 'saved'].includes(String(type));
      // A refusal of ours won't change by asking again; what stands on the server stands. A stranger's page is no answer.
      const isFinal = status >= 400 && status < 500 && status !== 401 && status !== 429 && type !== undefined;
      if (isSaved || isFinal) {
        if (isFinal) refusals.set(next.id, typeof reason === 'string' ? reason : 'refused');
        isRefused ||= isFinal && reason === undefined && status !== 409;
        change((entries) => entries.filter((entry) => entry.id !== next.id));
        if (isSaved) taken?.(next, told);
        failures = 0;
        continue;
      }
      if (status === 401 && sender.owner !== own.owner) {
        // The earlier guest has an account by now, or is gone: their letters wait for them, and this page speaks for itself.
        sender = own;
        change((entries) => entries.map((entry) => (written.has(entry.id) ? addressed(entry, own) : entry)));
        continue;
      }
      if (status === 401) {
        const { ticket, ticketAt } = sender;
        if (!ticket || next.ticket === ticket) return report('signed-out');
        // The old page's ticket has run out; this page has a fresh one.
        change((entries) =>
          entries.map((entry) => (entry.id === next.id ? { ...entry, ticket, ticketAt: ticketAt ?? 0 } : entry)),
        );
        continue;
      }
      report('waiting');
      const wait = retryMs[Math.min(failures, retryMs.length - 1)] ?? 10_000;
      failures += 1;
      await browser.wait(wait);
    }
    report(isRefused ? 'refused' : 'saved');
  }

  async function post({ path, body, owner, ticket }: Entry): Promise<{ status: number; told: Told }> {
    try {
      const ask = () =>
        browser.fetch(path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ ...body, owner, ...(ticket ? { ticket } : {}) }),
          keepalive: true,
        });
      // Two tabs of a guest whom the server does not know yet would make two guests at once: the second waits, and is the first one's then.
      const response = await (ticket ? browser.alone(ask) : ask());
      return { told: (await response.json().catch(() => ({}))) as Told, status: response.status };
    } catch {
      return { status: 0, told: {} };
    }
  }

  return { openOutbox, keep, send };
}

export const { openOutbox, keep, send } = createOutbox({
  read: () => localStorage.getItem(storageKey),
  write: (text) => localStorage.setItem(storageKey, text),
  fetch: (path, init) => fetch(path, init),
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  alone: (ask) => (navigator.locks ? navigator.locks.request(storageKey, ask) : ask()),
});
