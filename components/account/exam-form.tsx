'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';
import styles from './settings.module.css';

export type ExamFormProps = { action: FormAction; packId: string; title: string; day: string | undefined };

/** The day on which a text is to be known. */
export function ExamForm({ action, packId, title, day }: ExamFormProps) {
  const t = useTranslations('settings');
  const [state, submit, pending] = useActionState(action, {});
  return (
    <section className={styles.panel}>
      <h2>{t('exam', { title })}</h2>
      <p className="muted">{t('examLead')}</p>
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
          <p role="status" className={state.code === 'refused' ? 'problem' : undefined}>
            {state.code ? t(state.code) : ''}
          </p>
        </div>
      </form>
    </section>
  );
}
