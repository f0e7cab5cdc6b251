import { subscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';

// Loaded into the server by a flow: counts its round trips to the database, and tells the count and begins again when asked.

if (process.argv[1]?.includes('next') && process.argv[2] === 'start') {
  let count = 0;
  subscribe('passage.database.round-trip', () => {
    count += 1;
  });
  createServer((_, response) => {
    response.end(String(count));
    count = 0;
  }).listen(Number(process.env.ROUND_TRIP_PORT));
}
