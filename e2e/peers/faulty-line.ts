import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';

export type FaultyLine = {
  host: string;
  /** Nobody answers the door. */
  refuse: () => void;
  /** The next message is lost with its connection before the server sees it. */
  resetNext: () => void;
  /** The server gets what is sent, and its answers get stuck on the way. */
  withhold: () => void;
  /** Breaks all connections; what got stuck is lost. New ones work. */
  cut: () => void;
  /** How many messages were lost. */
  lost: () => number;
  stop: () => Promise<void>;
};

/** A line to a server at `port` on this machine that can be broken in the ways of a network. */
export async function startFaultyLine(port: number): Promise<FaultyLine> {
  const pairs = new Set<[Socket, Socket]>();
  let state: 'whole' | 'refused' | 'resetting' | 'withheld' = 'whole';
  let lost = 0;
  const breakAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy();
  };

  const server = createServer((near) => {
    if (state === 'refused') return void near.resetAndDestroy();
    const far = dial(port, '127.0.0.1');
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    near.on('data', (chunk) => {
      if (state === 'resetting') {
        state = 'whole';
        lost += 1;
        far.destroy();
        near.resetAndDestroy();
      } else far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (state === 'withheld') lost += 1;
      else near.write(chunk);
    });
    for (const [socket, other] of [pair, [far, near] as const]) {
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        pairs.delete(pair);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuse: () => {
      state = 'refused';
      breakAll();
    },
    resetNext: () => {
      state = 'resetting';
    },
    withhold: () => {
      state = 'withheld';
    },
    cut: () => {
      state = 'whole';
      breakAll();
    },
    lost: () => lost,
    stop: () =>
      new Promise((resolve) => {
        breakAll();
        server.close(() => resolve());
      }),
  };
}
