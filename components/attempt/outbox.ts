import type { AnswerBody } from './answer-body';

// Answers that the server has not yet acknowledged. They outlive a reload and a lost connection; an entry leaves the list
// only when the server says it is on disk, or that it can never be taken.

const storageKey = 'passage.outbox';
const retryMs = [500, 1000, 2000, 5000, 10_000];

export type OutboxState = 'saved' | 'saving' | 'waiting' | 'refused';

const read = (): AnswerBody[] => {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as AnswerBody[];
  } catch {
    return [];
  }
};

let inMemory: AnswerBody[] | undefined;
const waiting = (): AnswerBody[] => {
  inMemory ??= read();
  return inMemory;
};
const keep = (entries: AnswerBody[]): void => {
  inMemory = entries;
  try {
    localStorage.setItem(storageKey, JSON.stringify(entries));
  } catch {
    // Storage is full or forbidden: the list in memory still sends them.
  }
};

export const isOutboxEmpty = (): boolean => waiting().length === 0;

let running: Promise<void> | undefined;
const refusals = new Map<string, string>();

/**
 * Puts an answer in the list and sends the list, oldest first and one at a time (the first one may make the guest).
 * Resolves when the list is empty: with the reason if the server could not take this answer, else with nothing.
 */
export async function send(entry: AnswerBody | undefined, report: (state: OutboxState) => void): Promise<string | undefined> {
  if (entry) keep([...waiting(), entry]);
  running ??= drain(report).finally(() => {
    running = undefined;
  });
  await running;
  return entry && refusals.get(entry.responseId);
}

async function drain(report: (state: OutboxState) => void): Promise<void> {
  let isRefused = false;
  for (let failures = 0; ; ) {
    const [next] = waiting();
    if (!next) break;
    if (failures === 0) report('saving');
    const { status, reason } = await post(next);
    // 4xx but "too many" and "signed out" will not change by asking again; what stands on the server stands.
    if (status >= 200 && status < 500 && status !== 401 && status !== 429) {
      if (status >= 400) refusals.set(next.responseId, reason);
      isRefused ||= status >= 400 && reason === 'refused';
      keep(waiting().slice(1));
      failures = 0;
      continue;
    }
    report('waiting');
    const wait = retryMs[Math.min(failures, retryMs.length - 1)] ?? 10_000;
    failures += 1;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  report(isRefused ? 'refused' : 'saved');
}

async function post(body: AnswerBody): Promise<{ status: number; reason: string }> {
  try {
    const response = await fetch('/api/answers', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    });
    const { reason = 'refused' } = (await response.json().catch(() => ({}))) as { reason?: string };
    return { status: response.status, reason };
  } catch {
    return { status: 0, reason: '' };
  }
}
