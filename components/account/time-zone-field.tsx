'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

export type TimeZoneFieldProps = { value: string; zones: readonly string[] };

/** Where nobody has chosen yet, the browser's own zone is proposed. */
export function TimeZoneField({ value, zones }: TimeZoneFieldProps) {
  const t = useTranslations('settings');
  const [zone, setZone] = useState(value);
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (value === 'UTC' && zones.includes(own)) setZone(own);
  }, [value, zones]);
  return (
    <label className="field">
      <span>{t('timeZone')}</span>
      <select name="timeZone" value={zone} onChange={(event) => setZone(event.target.value)}>
        {zones.map((name) => (
          <option key={name} value={name}>
            {name.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </label>
  );
}
