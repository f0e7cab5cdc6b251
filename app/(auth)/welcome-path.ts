import { safePath } from './safe-path';

/** Where a sign-in leads: through the page that says what came along, which goes straight on when there is nothing to say. */
export const welcomePath = (next: string): string => {
  const path = safePath(next);
  return path === '/' ? '/welcome' : `/welcome?next=${encodeURIComponent(path)}`;
};
