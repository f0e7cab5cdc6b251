import { createOutbox, type Letter, type Outbox } from '@/components/attempt/outbox';
import type { Said } from '@/services/accounts/speaks-for';
import type { Network, Reply } from './network';
import { type Server, ticketOf } from './server';
import type { VirtualTime } from './virtual-time';

/** What a letter's fate tells the model, as the device hears of it. */
export type DeviceReports = {
  written: (letter: Letter, page: Page) => void;
  /** The server said that it has it. */
  acknowledged: (letter: Letter, told: Readonly<Record<string, unknown>>) => void;
  heard: (letter: Letter, userId: string, reply: Reply) => void;
};

export type Page = {
  owner: string;
  isGuests: boolean;
  formerOwners: readonly string[];
  outbox: Outbox;
  isOpen: boolean;
  /** Whether the browser could store what this page wrote, as far as it was tried. */
  isStoring: boolean;
};

type World = { time: VirtualTime; carry: Network; server: Server; newId: () => string; reports: DeviceReports };

/** A browser: one store and one cookie for all of its pages, which come and go. */
export function createDevice(name: string, { time, carry, server, newId, reports }: World) {
  let stored: string | null = null;
  let cookie: string | undefined;
  let pages: Page[] = [];
  let [isFull, isOnline] = [false, true];
  /** Pages that wait for their turn to send, the first of which has it. */
  let queue: { page: Page; begin: () => void }[] = [];

  const next = () => queue[0]?.begin();
  const leaveQueue = (page: Page) => {
    const hadTurn = queue[0]?.page === page;
    queue = queue.filter((one) => one.page !== page);
    if (hadTurn) next();
  };

  function surroundings(page: () => Page) {
    const line = { isOnline: () => isOnline, isThere: () => page().isOpen };
    return {
      read: () => stored,
      write: (text: string) => {
        if (isFull) {
          page().isStoring = false;
          throw new Error('QuotaExceededError');
        }
        stored = text;
      },
      now: time.now,
      wait: (ms: number) => new Promise<void>((resolve) => time.after(ms, () => page().isOpen && resolve())),
      alone: (ask: () => Promise<Response>) =>
        new Promise<Response>((resolve, reject) => {
          const begin = () =>
            void ask()
              .then(resolve, reject)
              .finally(() => leaveQueue(page()));
          if (queue.push({ page: page(), begin }) === 1) begin();
        }),
      fetch: (path: string, init: RequestInit) => {
        const { owner, ticket, ...body } = JSON.parse(String(init.body)) as Record<string, unknown> & Said;
        const letter = { path, body, id: idOf(path, body) } as Letter;
        // The cookie is the one that the browser has when it sends.
        const asking = { cookie, owner, ticket };
        const handle = () => server.post(letter, asking, time.now(), (userId, reply) => reports.heard(letter, userId, reply));
        return carry(line, handle, (reply) => {
          cookie = reply.cookie ?? cookie;
        });
      },
    };
  }

  const send = (page: Page, letter: Letter | undefined) =>
    void page.outbox.send(letter, { report: () => undefined, taken: reports.acknowledged });

  const device = {
    name,
    pages: (): readonly Page[] => pages,
    cookie: () => cookie,
    waiting: (): number => (JSON.parse(stored ?? '[]') as unknown[]).length,
    setOnline: (now: boolean) => {
      isOnline = now;
    },
    isOnline: () => isOnline,
    setFull: (now: boolean) => {
      isFull = now;
    },
    /** As the server makes it for who asks; what waits of theirs goes out at once. */
    open: async (): Promise<Page> => {
      const viewer = await server.findViewer(cookie);
      const owner = viewer?.id ?? newId();
      const ticket = viewer ? undefined : ticketOf(owner, time.now());
      const formerOwners = viewer?.formerIds ?? [];
      const page: Page = {
        owner,
        isGuests: viewer?.status !== 'registered',
        formerOwners,
        outbox: createOutbox(surroundings(() => page)),
        isOpen: true,
        isStoring: true,
      };
      pages.push(page);
      if (!page.outbox.openOutbox(owner, ticket, formerOwners).isEmpty) send(page, undefined);
      return page;
    },
    /** The tab is closed, or dies: what it waits for never comes. */
    close: (page: Page) => {
      page.isOpen = false;
      pages = pages.filter((one) => one !== page);
      leaveQueue(page);
    },
    write: (page: Page, letter: Letter) => {
      reports.written(letter, page);
      send(page, letter);
    },
    /** `isReplyLost`: the server signed them in, and this browser never heard. Pages go, as after any form. */
    signIn: async (accountId: string, isReplyLost: boolean) => {
      const made = await server.signIn(cookie, accountId, time.now());
      if (!isReplyLost) cookie = made;
    },
    /** Out of an account; a guest has none to sign out of. */
    signOut: async () => {
      const viewer = await server.findViewer(cookie);
      if (viewer?.status === 'guest') return;
      if (cookie !== undefined) await server.endSession(cookie, time.now());
      cookie = undefined;
    },
  };
  return device;
}

export type Device = ReturnType<typeof createDevice>;

function idOf(path: string, body: Record<string, unknown>): string {
  if (path === '/api/answers') return String(body.responseId);
  if (path === '/api/reviews') return String((body.review as { id: string }).id);
  return String((body.change as { note: string }).note);
}
