'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '../account/form-state';
import styles from './admin.module.css';

type Props = { action: FormAction; userId: string; email: string | undefined };

/** Deletes someone, once their address (or for a guest a word) was typed. */
export function DeleteUserForm({ action, userId, email }: Props) {
  const t = useTranslations('admin');
  const [state, submit, pending] = useActionState(action, {});
  return (
    <section className={styles.part}>
      <h2>{t('deletion')}</h2>
      <p>{t('deletionLead')}</p>
      <form action={submit}>
        <input type="hidden" name="userId" value={userId} />
        <div role="alert">{state.code ? <p className="problem">{t(`answer.${state.code}`)}</p> : null}</div>
        <label className="field">
          <span>{t('typeThis', { text: email ?? t('word') })}</span>
          <input type="text" name="typed" autoComplete="off" autoCapitalize="off" spellCheck={false} required maxLength={320} />
        </label>
        <div className="actions">
          <button className="button quiet" type="submit" disabled={pending}>
            {t('delete')}
          </button>
        </div>
      </form>
    </section>
  );
}
