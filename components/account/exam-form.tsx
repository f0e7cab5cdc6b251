'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';
import styles from './settings.module.css';
import { FormStatus, SettingsPanel } from './settings-panel';

export type ExamFormProps = { action: FormAction; packId: string; title: string; day: string | undefined };

/** The day on which a text is to be known. */
export function ExamForm({ action, packId, title, day }: ExamFormProps) {
  const t = useTranslations('settings');
  const [state, submit, pending] = useActionState(action, {});
  return (
    <SettingsPanel title={t('exam', { title })} lead={t('examLead')}>
      <form action={submit}>
        <input type="hidden" name="packId" value={packId} />
        <label className="field">
          <span>{t('examDay')}</span>
          <input type="date" name="day" className={styles.date} defaultValue={day ?? ''} key={day ?? ''} />
        </label>
        <p className="small">{t('noExam')}</p>
        <div className={styles.save}>
          <button className="button quiet" type="submit" disabled={pending}>
            {t('save')}
          </button>
          <FormStatus state={state} words={t} />
        </div>
      </form>
    </SettingsPanel>
  );
}
