import type { ReactNode } from 'react';
import type { FormState } from './form-state';
import styles from './settings.module.css';

/** A form of its own among the settings, such as what belongs to one text. */
export function SettingsPanel({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className={styles.panel}>
      <h2>{title}</h2>
      <div>
        <p className="muted">{lead}</p>
        {children}
      </div>
    </section>
  );
}

/** What became of a form, where a screen reader hears it. */
export function FormStatus({ state, words }: { state: FormState; words: (code: string) => string }) {
  return (
    <p role="status" className={state.code === 'refused' ? 'problem' : undefined}>
      {state.code ? words(state.code) : ''}
    </p>
  );
}
