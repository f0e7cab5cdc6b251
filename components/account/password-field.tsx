'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import styles from './account.module.css';

const never = () => () => {};
/** False until the script runs, so that nothing is shown before it works. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

const countOf = (text: string): number => [...text.normalize('NFC')].length;

export type PasswordFieldProps = {
  label: string;
  /** A new one is counted while it is typed; `least` in characters. */
  least?: number;
  rule?: string;
  /** Below the field, given how to fill it. */
  children?: (fill: (password: string) => void) => ReactNode;
};

export function PasswordField({ label, least, rule, children }: PasswordFieldProps) {
  const t = useTranslations('account');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const hasScript = useScript();
  const [isShown, show] = useState(false);
  const [count, setCount] = useState(0);

  useEffect(() => {
    const field = input.current;
    if (!field) return;
    // What was typed before the script came counts; a form sent in vain is emptied after its "reset".
    const recount = () => setCount(countOf(field.value));
    const later = () => queueMicrotask(recount);
    recount();
    field.addEventListener('input', recount);
    field.form?.addEventListener('reset', later);
    return () => {
      field.removeEventListener('input', recount);
      field.form?.removeEventListener('reset', later);
    };
  }, []);

  function fill(password: string) {
    if (!input.current) return;
    input.current.value = password;
    setCount(countOf(password));
    show(true);
    input.current.focus();
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {rule ? (
        <p className={`small ${styles.rule}`} id={`${id}-rule`}>
          {rule}
        </p>
      ) : null}
      <input
        ref={input}
        id={id}
        type={isShown ? 'text' : 'password'}
        name="password"
        autoComplete={least ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
        maxLength={1000}
        aria-describedby={least ? `${id}-rule ${id}-count` : undefined}
      />
      <div className={styles.under}>
        {hasScript ? (
          <label className="small inline">
            <input type="checkbox" checked={isShown} onChange={(event) => show(event.target.checked)} /> {t('show')}
          </label>
        ) : null}
        {least && hasScript && count > 0 ? (
          <p className={`small ${styles.count}`} id={`${id}-count`}>
            {count < least ? t('charactersToGo', { count: least - count }) : t('longEnough')}
          </p>
        ) : null}
      </div>
      <span role="status" className="visually-hidden">
        {least && count >= least ? t('longEnough') : ''}
      </span>
      {children?.(fill)}
    </div>
  );
}
