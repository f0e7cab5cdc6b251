import './statement-cache';
import { type Client, createClient } from '@libsql/client';
import { connectReplica } from './connect-replica';
import { connectServer } from './connect-server';

export type Address = {
  /** `file:` for the embedded database; `libsql:`, `https:`, `http:`, `wss:` or `ws:` for a libSQL server. */
  url: string;
  authToken?: string | undefined;
  /** `file:` of this machine's copy of a server's database, for reading. */
  replicaUrl?: string | undefined;
};

/**
 * A client of the database at an address. A file has one connection, because PRAGMAs hold per connection and a second one can
 * acknowledge what is not on disk; a server is asked with time limits, and again where its answer got lost (`connectServer`).
 */
export async function connect(address: Address): Promise<Client> {
  if (address.url.startsWith('file:')) return createClient({ url: address.url, concurrency: 1, timeout: 5000 });
  const { replicaUrl } = address;
  return replicaUrl ? connectReplica({ ...address, replicaUrl }) : connectServer(address);
}
