'use client';

import { useEffect } from 'react';

/** Takes away what pages of this site keep in the browser. */
export function ForgetHere() {
  useEffect(() => {
    for (const store of [window.localStorage, window.sessionStorage]) {
      for (const key of Object.keys(store)) if (key.startsWith('passage')) store.removeItem(key);
    }
  }, []);
  return null;
}
