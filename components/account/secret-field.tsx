'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';

type SecretFieldProps = { name: string; label: string; rule?: string; isNew?: boolean };

/** A password, hidden until asked for. Pasting is allowed. */
export function SecretField({ name, label, rule, isNew = false }: SecretFieldProps) {
  const t = useTranslations('reset');
  const [isShown, show] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {rule ? (
        <p className="small" id={`${id}-rule`}>
          {rule}
        </p>
      ) : null}
      <input
        id={id}
        type={isShown ? 'text' : 'password'}
        name={name}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        aria-describedby={rule ? `${id}-rule` : undefined}
        required
        maxLength={1000}
      />
      <label className="small inline">
        <input type="checkbox" checked={isShown} onChange={(event) => show(event.target.checked)} /> {t('show')}
      </label>
    </div>
  );
}
