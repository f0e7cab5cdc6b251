'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';
import { FormStatus, SettingsPanel } from './settings-panel';

export type BacklogFormProps = {
  action: FormAction;
  packId: string;
  title: string;
  overdue: number;
  until: string | undefined;
  days: readonly number[];
};

/** After a pause: what is overdue, spread over some days. */
export function BacklogForm({ action, packId, title, overdue, until, days }: BacklogFormProps) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const [state, submit, pending] = useActionState(action, {});
  return (
    <SettingsPanel
      title={t('backlog', { title })}
      lead={
        until
          ? t('backlogUntil', {
              count: overdue,
              day: format.dateTime(new Date(`${until}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' }),
            })
          : t('backlogLead', { count: overdue })
      }
    >
      <form action={submit} className="actions">
        <input type="hidden" name="packId" value={packId} />
        {days.map((count) => (
          <button key={count} className="button quiet" type="submit" name="days" value={count} disabled={pending}>
            {t('backlogDays', { count })}
          </button>
        ))}
        {until ? (
          <button className="button quiet" type="submit" name="days" value="" disabled={pending}>
            {t('backlogAll')}
          </button>
        ) : null}
        <FormStatus state={state} words={t} />
      </form>
    </SettingsPanel>
  );
}
