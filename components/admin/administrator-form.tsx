'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '../account/form-state';
import styles from './admin.module.css';

type Props = { action: FormAction; userId: string; isAdmin: boolean };

/** Makes someone an administrator, or takes it back. */
export function AdministratorForm({ action, userId, isAdmin }: Props) {
  const t = useTranslations('admin');
  const [state, submit, pending] = useActionState(action, {});
  const isDone = state.code === 'granted' || state.code === 'withdrawn';
  return (
    <section className={styles.part}>
      <h2>{t('administration')}</h2>
      <p>{t(isAdmin ? 'isOne' : 'isNone')}</p>
      <form action={submit}>
        <input type="hidden" name="userId" value={userId} />
        <input type="hidden" name="isAdmin" value={isAdmin ? 'no' : 'yes'} />
        <p role="status" className={isDone ? undefined : 'problem'}>
          {state.code ? t(`answer.${state.code}`) : ''}
        </p>
        <div className="actions">
          <button className="button quiet" type="submit" disabled={pending}>
            {t(isAdmin ? 'withdraw' : 'grant')}
          </button>
        </div>
      </form>
    </section>
  );
}
