import type { Entry, StoredEntry } from './draft-state';

export type SavingState = 'saved' | 'saving' | 'waiting' | 'signed-out' | 'refused' | 'outdated';

type Answer =
  | { type: 'saved'; revisions: Record<string, number> }
  | { type: 'conflict'; revisions: Record<string, number>; entries: StoredEntry[] }
  | { type: string; entryId?: string };

export type SenderOptions = {
  url: string;
  revisions: Readonly<Record<string, number>>;
  /** What another author stored first. */
  onConflict: (entries: readonly StoredEntry[]) => void;
  onState: (state: SavingState) => void;
  post?: typeof fetch;
};

export type EntrySender = {
  /** Sends it as soon as may be, the newest state of each entry; again until it is on disk. */
  send: (entry: Entry) => void;
  isClean: () => boolean;
  /** Tries at once what waits for its next try. */
  retry: () => void;
  stop: () => void;
};

const retryMs = [500, 1000, 2000, 5000, 10_000];
const mostAtOnce = 50;
/** In UTF-16 units of JSON; the server takes 64 KB. */
const mostAtOnceLength = 15_000;

const isSame = (a: Entry | undefined, b: Entry): boolean =>
  a !== undefined && a.state === b.state && JSON.stringify(a.fact) === JSON.stringify(b.fact);

/**
 * Saves what an author decides, one request at a time. A change is made from the revision that the server has; a repeat after a lost
 * answer is the same change, which the server acknowledges and stores once.
 */
export function createEntrySender({ url, revisions, onConflict, onState, post = fetch }: SenderOptions): EntrySender {
  const known = new Map(Object.entries(revisions));
  const dirty = new Map<string, Entry>();
  /** All that was sent of each since the last answer: any of it may be what the server has. */
  const sent = new Map<string, Entry[]>();
  /** What the server will not take as it is; other changes go on without it. */
  const parked = new Map<string, 'refused' | 'outdated'>();
  let isRunning = false;
  let isStopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle(revised: Record<string, number>): void {
    for (const [id, revision] of Object.entries(revised)) {
      known.set(id, revision);
      const was = sent.get(id)?.at(-1);
      const is = dirty.get(id);
      if (was && is && isSame(was, is)) dirty.delete(id);
      sent.delete(id);
    }
  }

  function yieldTo(stored: readonly StoredEntry[]): void {
    const theirs = stored.filter((entry) => {
      known.set(entry.id, entry.revision);
      const isOurs = (sent.get(entry.id) ?? []).some((one) => isSame(one, entry));
      sent.delete(entry.id);
      if (!isOurs) dirty.delete(entry.id);
      return !isOurs;
    });
    if (theirs.length > 0) onConflict(theirs);
  }

  function park(id: string, why: 'refused' | 'outdated'): void {
    // Of a full text, what it has already was saved with its revision.
    if (!sent.has(id)) return;
    parked.set(id, why);
    dirty.delete(id);
    sent.delete(id);
  }

  /** As many as one request carries, and at least one. */
  function nextBatch(): Entry[] {
    let length = 0;
    return [...dirty.values()].slice(0, mostAtOnce).filter((entry, index) => {
      length += JSON.stringify(entry).length;
      return index === 0 || length <= mostAtOnceLength;
    });
  }

  async function sendOnce(): Promise<'sent' | 'failed' | 'signed-out' | 'refused'> {
    const batch = nextBatch();
    for (const entry of batch) sent.set(entry.id, [...(sent.get(entry.id) ?? []), entry]);
    const changes = batch.map((entry) => ({ ...entry, revision: known.get(entry.id) ?? 0 }));
    let response: Response;
    try {
      response = await post(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ changes }),
      });
    } catch {
      return 'failed';
    }
    if (response.status === 401) return 'signed-out';
    if (response.status >= 500 || response.status === 429) return 'failed';
    const answer = (await response.json().catch(() => ({ type: 'unreadable' }))) as Answer;
    if ('revisions' in answer) settle(answer.revisions);
    if ('entries' in answer) yieldTo(answer.entries);
    if (answer.type === 'saved' || answer.type === 'conflict') return 'sent';
    const refused = answer.type === 'too-many' ? batch : batch.filter(({ id }) => 'entryId' in answer && answer.entryId === id);
    for (const { id } of refused) park(id, answer.type === 'quote-gone' ? 'outdated' : 'refused');
    return refused.length > 0 ? 'sent' : 'refused';
  }

  async function run(): Promise<void> {
    if (isRunning || isStopped) return;
    isRunning = true;
    clearTimeout(timer);
    while (dirty.size > 0 && !isStopped) {
      onState('saving');
      const outcome = await sendOnce();
      if (outcome === 'sent') {
        failures = 0;
        continue;
      }
      isRunning = false;
      onState(outcome === 'failed' ? 'waiting' : outcome);
      if (outcome !== 'refused') timer = setTimeout(run, retryMs[Math.min(failures, retryMs.length - 1)]);
      failures += 1;
      return;
    }
    isRunning = false;
    const whys = [...parked.values()];
    onState(whys.includes('outdated') ? 'outdated' : whys.length > 0 ? 'refused' : 'saved');
  }

  return {
    send: (entry) => {
      dirty.set(entry.id, entry);
      parked.delete(entry.id);
      void run();
    },
    isClean: () => dirty.size === 0 && parked.size === 0,
    retry: () => void (dirty.size > 0 && run()),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
