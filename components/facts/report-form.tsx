'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId } from 'react';
import { FactFields, type FactFieldsProps } from './fact-fields';
import { type FactFormAction, isProblem } from './fact-form-state';
import styles from './facts.module.css';

export type ReportFormProps = FactFieldsProps & { action: FactFormAction; reportId: string; problems: readonly string[] };

const longest = 2000;

/** What is wrong with the fact, told to the pack's author; once it is sent, thanks stand in its place. */
export function ReportForm({ action, reportId, problems, ...about }: ReportFormProps) {
  const t = useTranslations('fact');
  const [state, submit, pending] = useActionState(action, {});
  const id = useId();
  return (
    <details className={styles.report} open={state.code !== undefined}>
      <summary>{t('report.title')}</summary>
      {state.code === 'reported' ? <p role="status">{t('said.reported')}</p> : form()}
    </details>
  );

  function form() {
    return (
      <form action={submit} className={styles.form}>
        <FactFields {...about} />
        <input type="hidden" name="reportId" value={reportId} />
        <p>{t('report.lead')}</p>
        <fieldset className={styles.problems}>
          <legend className="field-label">{t('report.kind')}</legend>
          {problems.map((problem) => (
            <label key={problem}>
              <input type="radio" name="problem" value={problem} required />
              {t(`report.problem.${problem}`)}
            </label>
          ))}
        </fieldset>
        <label className="field-label" htmlFor={id}>
          {t('report.words')}
        </label>
        <textarea id={id} name="text" maxLength={longest} rows={3} />
        <div className={styles.send}>
          <button className="button quiet" type="submit" disabled={pending}>
            {t('report.send')}
          </button>
          <p role="status" className={isProblem(state) ? 'problem' : undefined}>
            {state.code ? t(`said.${state.code}`) : ''}
          </p>
        </div>
      </form>
    );
  }
}
