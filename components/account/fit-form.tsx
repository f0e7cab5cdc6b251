'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';
import styles from './settings.module.css';
import { FormStatus, SettingsPanel } from './settings-panel';

export type FitFormProps = { action: FormAction; canUndo: boolean; automaticFrom: number };

/** The schedule fitted to the learner's own reviews, what that changed in words, and the way back. */
export function FitForm({ action, canUndo, automaticFrom }: FitFormProps) {
  const t = useTranslations('settings');
  const [state, submit, pending] = useActionState(action, {});
  return (
    <SettingsPanel title={t('fit')} lead={t('fitLead', { automaticFrom })}>
      <form action={submit} className={styles.save}>
        <button className="button quiet" type="submit" name="do" value="fit" disabled={pending}>
          {t('fitNow')}
        </button>
        {canUndo ? (
          <button className="button quiet" type="submit" name="do" value="undo" disabled={pending}>
            {t('fitUndo')}
          </button>
        ) : null}
        <FormStatus state={state} words={(code) => t(`fitted.${code}`, state.values)} />
      </form>
    </SettingsPanel>
  );
}
