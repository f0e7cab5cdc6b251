'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId } from 'react';
import { FactFields, type FactFieldsProps } from './fact-fields';
import { type FactFormAction, isProblem } from './fact-form-state';
import styles from './facts.module.css';

export type NoteFormProps = FactFieldsProps & { action: FactFormAction; note: string | undefined };

const longestNote = 2000;

/** The learner's own words about a fact; an empty note is none. */
export function NoteForm({ action, note, ...about }: NoteFormProps) {
  const t = useTranslations('fact');
  const [state, submit, pending] = useActionState(action, {});
  const id = useId();
  return (
    <form action={submit} className={styles.form}>
      <FactFields {...about} />
      <label className="field-label" htmlFor={id}>
        {t('note.label')}
      </label>
      <textarea id={id} name="note" defaultValue={note} key={note ?? ''} maxLength={longestNote} rows={3} />
      <div className={styles.send}>
        <button className="button quiet" type="submit" disabled={pending}>
          {t('note.save')}
        </button>
        <p role="status" className={isProblem(state) ? 'problem' : undefined}>
          {state.code ? t(`said.${state.code}`) : ''}
        </p>
      </div>
    </form>
  );
}
