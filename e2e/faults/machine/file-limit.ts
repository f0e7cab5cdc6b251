import { connect, type Socket } from 'node:net';
import { disturb, sumUpRefusals } from '../disturb';
import type { Fault } from '../fault';
import { inHouse } from '../house';

const limit = 160;
const idle = 400;

export const fileLimit: Fault = {
  name: 'file-limit',
  injected: `the process may have ${limit} files open (ulimit -n), and ${idle} idle connections are opened while 16 learners answer`,
  right: 'the server lives; who is connected is served; when the idle ones are gone everyone is',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'limited', async (house) => {
      const server = await house.start({ under: ['sh', '-c', `ulimit -n ${limit}; exec "$@"`, 'sh'] });
      const crowd = await house.gather(server, 16);
      const sockets: Socket[] = [];
      let [broken, inVain] = [0, 0];
      const recoverySeconds = await disturb({
        house,
        server,
        crowd,
        mayBreak: true,
        harm: async () => {
          for (let at = 0; at < idle; at += 1) {
            const socket = connect(tools.port, 'localhost');
            socket.on('error', () => {});
            socket.on('close', () => {
              broken += 1;
            });
            sockets.push(socket);
          }
          await new Promise((resolve) => setTimeout(resolve, 5000));
          inVain = broken;
          for (const socket of sockets) socket.destroy();
        },
      });
      await server.end('SIGTERM');
      return { recoverySeconds, note: `${inVain} of the idle connections were refused; ${sumUpRefusals(crowd)}` };
    }),
};
