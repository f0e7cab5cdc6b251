'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId } from 'react';

export type JoinState = { code?: 'shown' | 'not-found' | 'not-first' | 'deleted' | 'name'; displayName?: string };
export type JoinAction = (previous: JoinState, form: FormData) => Promise<JoinState>;

export type JoinFormProps = { action: JoinAction; attemptId: string; displayName: string | undefined };

/** The name under which a result is shown; without one nothing is. */
export function JoinForm({ action, attemptId, displayName }: JoinFormProps) {
  const t = useTranslations('board');
  const [state, submit, pending] = useActionState(action, {});
  const noteId = useId();
  const isProblem = state.code !== undefined && state.code !== 'shown';
  return (
    <form action={submit}>
      <input type="hidden" name="attemptId" value={attemptId} />
      <label className="field">
        <span>{t('displayName')}</span>
        <input
          type="text"
          name="displayName"
          required
          maxLength={40}
          autoComplete="nickname"
          defaultValue={state.displayName ?? displayName ?? ''}
          key={state.displayName ?? displayName ?? ''}
          aria-describedby={noteId}
        />
      </label>
      <p className="small" id={noteId}>
        {t('displayNameNote')}
      </p>
      <p role="status" className={isProblem ? 'problem' : undefined}>
        {state.code ? t(`code.${state.code}`) : ''}
      </p>
      <button className="button quiet" type="submit" disabled={pending}>
        {displayName === undefined ? t('join') : t('rename')}
      </button>
    </form>
  );
}
