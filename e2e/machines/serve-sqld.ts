import { startSqld } from '../peers/sqld';

// A libSQL server at the port given, until it is told to stop.

const server = await startSqld({ port: Number(process.argv[2]) });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    await server.stop();
    process.exit(0);
  });
}
