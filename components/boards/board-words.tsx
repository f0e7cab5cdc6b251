import { NextIntlClientProvider, useMessages } from 'next-intl';
import type { ReactNode } from 'react';

/** Gives the parts of a board that run in the browser their words, and no others. */
export function BoardWords({ children }: { children: ReactNode }) {
  return <NextIntlClientProvider messages={{ board: useMessages().board }}>{children}</NextIntlClientProvider>;
}
