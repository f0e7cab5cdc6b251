import { headers } from 'next/headers';
import { clientAddress, networkOf } from '@/services/accounts/client-address';
import { readEnvironment } from '@/services/environment';

/** The network that tries are counted by. Whatever the visitor claims, it is where they come from (services/command-line/front-door.mjs). */
export async function clientNetwork(): Promise<string> {
  if (!('passageFrontDoor' in globalThis)) return 'unknown';
  const list = await headers();
  const peer = list.get('x-passage-peer') ?? '';
  return networkOf(clientAddress(list.get('x-forwarded-for') ?? '', peer, readEnvironment().TRUSTED_PROXIES));
}
