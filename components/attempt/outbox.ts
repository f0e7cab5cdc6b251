import type { AnswerBody } from './answer-body';

// Answers that the server has not yet acknowledged. They outlive a reload and a lost connection; an entry leaves the list
// only when our server says it is on disk, or that it can never be taken. Each belongs to one learner, and only that
// learner's page sends it.

const storageKey = 'passage.outbox';
const retryMs = [500, 1000, 2000, 5000, 10_000];

export type OutboxState = 'saved' | 'saving' | 'waiting' | 'refused' | 'signed-out';

type Entry = AnswerBody & { owner: string };

let inMemory: Entry[] = [];
let canStore = true;

const readAll = (): Entry[] => {
  if (!canStore) return inMemory;
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as Entry[];
  } catch {
    return inMemory;
  }
};

/** Reads, changes and writes in one go, so that two tabs don't overwrite each other's answers. */
function change(edit: (entries: Entry[]) => Entry[]): void {
  inMemory = edit(readAll());
  try {
    localStorage.setItem(storageKey, JSON.stringify(inMemory));
  } catch {
    // Storage is full or forbidden: the list in memory still sends them.
    canStore = false;
  }
}

let sender: { owner: string; ticket: string | undefined } = { owner: '', ticket: undefined };
const mine = (): Entry[] => readAll().filter((entry) => entry.owner === sender.owner);

/** Says who sends from this page, and whether something of theirs still waits. */
export function openOutbox(owner: string, ticket: string | undefined): { isEmpty: boolean } {
  sender = { owner, ticket };
  return { isEmpty: mine().length === 0 };
}

let running: Promise<void> | undefined;
const refusals = new Map<string, string>();

/**
 * Puts an answer in the list and sends the list, oldest first and one at a time (the first one may make the guest).
 * Resolves when nothing more can be sent: with a reason if the server did not take this answer, else with nothing.
 */
export async function send(answer: AnswerBody | undefined, report: (state: OutboxState) => void): Promise<string | undefined> {
  if (answer) change((entries) => [...entries, { ...answer, owner: sender.owner }]);
  running ??= drain(report).finally(() => {
    running = undefined;
  });
  await running;
  if (!answer) return undefined;
  const isWaiting = mine().some((entry) => entry.responseId === answer.responseId);
  return isWaiting ? 'signed-out' : refusals.get(answer.responseId);
}

async function drain(report: (state: OutboxState) => void): Promise<void> {
  let isRefused = false;
  for (let failures = 0; ; ) {
    const [next] = mine();
    if (!next) break;
    if (failures === 0) report('saving');
    const { status, type, reason } = await post(next);
    const isSaved = status === 200 && (type === 'recorded' || type === 'already');
    // A refusal of ours won't change by asking again; what stands on the server stands. A stranger's page is no answer.
    const isFinal = status >= 400 && status < 500 && status !== 401 && status !== 429 && type !== undefined;
    if (isSaved || isFinal) {
      if (isFinal) refusals.set(next.responseId, reason ?? 'refused');
      isRefused ||= isFinal && reason === undefined && status !== 409;
      change((entries) => entries.filter((entry) => entry.responseId !== next.responseId));
      failures = 0;
      continue;
    }
    if (status === 401) {
      if (!sender.ticket || next.ticket === sender.ticket) return report('signed-out');
      // The old page's ticket has run out; this page has a fresh one.
      const { ticket } = sender;
      change((entries) => entries.map((entry) => (entry.responseId === next.responseId ? { ...entry, ticket } : entry)));
      continue;
    }
    report('waiting');
    const wait = retryMs[Math.min(failures, retryMs.length - 1)] ?? 10_000;
    failures += 1;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  report(isRefused ? 'refused' : 'saved');
}

async function post({ owner: _, ...body }: Entry): Promise<{ status: number; type?: string; reason?: string }> {
  try {
    const response = await fetch('/api/answers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    });
    const told = (await response.json().catch(() => ({}))) as { type?: string; reason?: string };
    return { ...told, status: response.status };
  } catch {
    return { status: 0 };
  }
}
