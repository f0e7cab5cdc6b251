'use client';

import { useTranslations } from 'next-intl';

/** Opens the browser's print dialogue; without a script, the browser's own menu does. */
export function PrintButton() {
  const t = useTranslations('print');
  return (
    <button className="button" type="button" onClick={() => print()}>
      {t('print')}
    </button>
  );
}
