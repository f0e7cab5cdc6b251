import type { ReactNode } from 'react';
import styles from './settings.module.css';

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

export type NumberFieldProps = { name: string; label: string; value: number; min: number; max: number };

export function NumberField({ name, label, value, min, max }: NumberFieldProps) {
  return (
    <label className={`field ${styles.number}`}>
      <span>{label}</span>
      <input type="number" name={name} defaultValue={value} min={min} max={max} required inputMode="numeric" />
    </label>
  );
}

type ChoicesProps = {
  name: string;
  legend: string;
  value: string;
  choices: readonly { value: string; label: string }[];
};

export function Choices({ name, legend, value, choices }: ChoicesProps) {
  return (
    <fieldset className={styles.choices}>
      <legend className="field-label">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === value} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}

type CheckProps = { name: string; label: string; hint?: string; value: boolean };

export function Check({ name, label, hint, value }: CheckProps) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" name={name} value="1" defaultChecked={value} />
      <span>
        {label}
        {hint ? <span className={styles.hint}>{hint}</span> : null}
      </span>
    </label>
  );
}
