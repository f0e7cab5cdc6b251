import type { AsyncLocalStorage } from 'node:async_hooks';

/** What services/command-line/front-door.mjs, which is loaded before the server, keeps for the rest of the process. */
export type FrontDoor = {
  /** The request that the current work is for. */
  context: AsyncLocalStorage<{ id: string }>;
  /** Takes no more requests, and waits until those inside are answered, or for `ms`. */
  close: (ms: number) => Promise<void>;
};

/** The front door of this process; `undefined` where it is no server (a build, a command, a test). */
export const frontDoor = (): FrontDoor | undefined => {
  const door = (globalThis as { passageFrontDoor?: FrontDoor | boolean }).passageFrontDoor;
  return typeof door === 'object' ? door : undefined;
};
