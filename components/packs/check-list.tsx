import styles from './pack-start.module.css';

export type CheckListProps = {
  name: string;
  legend: string;
  hint: string;
  choices: readonly { value: string; label: string }[];
};

/** Several may be chosen; the form sends the name once for each. */
export function CheckList({ name, legend, hint, choices }: CheckListProps) {
  const hintId = `${name}-hint`;
  return (
    <fieldset className={styles.group} aria-describedby={hintId}>
      <legend>{legend}</legend>
      <p id={hintId} className="small">
        {hint}
      </p>
      <div className={styles.columns}>
        {choices.map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input type="checkbox" name={name} value={value} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
