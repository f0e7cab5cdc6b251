/** What the tests of the services run on: a file, or a real libSQL server and how it is asked. `npm run test:remote` tries them all. */
export const testDatabases = ['file', 'http', 'ws', 'replica'] as const;
export type TestDatabase = (typeof testDatabases)[number];
