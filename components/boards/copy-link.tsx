'use client';

import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Copies an address of this site; before the script is there, and where copying is refused, it is there to be read. */
export function CopyLink({ href }: { href: string }) {
  const t = useTranslations('board');
  const url = useSyncExternalStore(
    never,
    () => new URL(href, window.location.href).href,
    () => undefined,
  );
  const [said, say] = useState<'copied' | 'copyByHand' | undefined>();
  return (
    <>
      {url ? (
        <button
          className="button quiet"
          type="button"
          onClick={() =>
            Promise.resolve(navigator.clipboard?.writeText(url) ?? Promise.reject()).then(
              () => say('copied'),
              () => say('copyByHand'),
            )
          }
        >
          {t('copy')}
        </button>
      ) : (
        <a className="button quiet" href={href}>
          {t('link')}
        </a>
      )}
      <span role="status">
        {said ? t(said) : ''} {said === 'copyByHand' ? <a href={href}>{url}</a> : null}
      </span>
    </>
  );
}
