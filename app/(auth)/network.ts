import { headers } from 'next/headers';

/** The address that tries are counted by. */
export async function clientNetwork(): Promise<string> {
  const list = await headers();
  return list.get('x-forwarded-for')?.split(',')[0]?.trim() || list.get('x-real-ip') || 'local';
}
