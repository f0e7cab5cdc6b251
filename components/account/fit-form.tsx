'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';
import styles from './settings.module.css';

export type FitFormProps = { action: FormAction; canUndo: boolean; automaticFrom: number };

/** The schedule fitted to the learner's own reviews, what that changed in words, and the way back. */
export function FitForm({ action, canUndo, automaticFrom }: FitFormProps) {
  const t = useTranslations('settings');
  const [state, submit, pending] = useActionState(action, {});
  return (
    <section className={styles.panel}>
      <h2>{t('fit')}</h2>
      <p className="muted">{t('fitLead', { automaticFrom })}</p>
      <form action={submit} className={styles.save}>
        <button className="button quiet" type="submit" name="do" value="fit" disabled={pending}>
          {t('fitNow')}
        </button>
        {canUndo ? (
          <button className="button quiet" type="submit" name="do" value="undo" disabled={pending}>
            {t('fitUndo')}
          </button>
        ) : null}
        <p role="status">{state.code ? t(`fitted.${state.code}`, state.values) : ''}</p>
      </form>
    </section>
  );
}
