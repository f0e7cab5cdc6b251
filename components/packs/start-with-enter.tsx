'use client';

import { useEffect } from 'react';

/** Enter starts, from anywhere on the page that has no use for Enter itself. */
export function StartWithEnter({ targetId }: { targetId: string }) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key === 'Enter' && (event.target === document.body || event.target === null))
        document.getElementById(targetId)?.click();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [targetId]);
  return null;
}
