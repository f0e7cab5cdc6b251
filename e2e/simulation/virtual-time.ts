/** Time that passes only when everything that was to happen by then has happened; real work in between is awaited. */
export type VirtualTime = {
  /** ms since 1970. */
  now: () => number;
  after: (ms: number, run: () => void) => void;
  /** Real work, such as the database's: time stands still until it is done. */
  during: <T>(work: Promise<T>) => Promise<T>;
  /** Lets everything happen that is due within `ms`. */
  pass: (ms: number) => Promise<void>;
};

type Due = { at: number; order: number; run: () => void };

/** Times are told in steps of so many ms, so that things meet. */
const stepMs = 20;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createVirtualTime(start: number): VirtualTime {
  let now = start;
  let order = 0;
  let working = 0;
  const due: Due[] = [];

  async function settle(): Promise<void> {
    do await turn();
    while (working > 0);
  }

  function takeNext(until: number): Due[] {
    const [first] = due.toSorted((a, b) => a.at - b.at);
    if (!first || first.at > until) return [];
    const together = due.filter(({ at }) => at === first.at).sort((a, b) => a.order - b.order);
    for (const one of together) due.splice(due.indexOf(one), 1);
    return together;
  }

  return {
    now: () => now,
    after: (ms, run) => {
      due.push({ at: now + Math.ceil(ms / stepMs) * stepMs, order, run });
      order += 1;
    },
    during: async (work) => {
      working += 1;
      return await work.finally(() => {
        working -= 1;
      });
    },
    pass: async (ms) => {
      const until = now + ms;
      await settle();
      for (let next = takeNext(until); next.length > 0; next = takeNext(until)) {
        now = Math.max(now, next[0]?.at ?? now);
        for (const { run } of next) run();
        await settle();
      }
      now = until;
    },
  };
}
