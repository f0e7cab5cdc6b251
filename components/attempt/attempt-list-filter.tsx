import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './attempt-list.module.css';

type Choice = { value: string; label: string };

export type AttemptListFilterProps = {
  action: string;
  packs: readonly Choice[];
  modes: readonly ('practice' | 'assessed')[];
  states: readonly ('finished' | 'open')[];
  periods: readonly string[];
  chosen: Readonly<Record<'pack' | 'mode' | 'state' | 'days', string | undefined>>;
};

/** A plain GET form: its answer is a link. */
export function AttemptListFilter({ action, packs, modes, states, periods, chosen }: AttemptListFilterProps) {
  const t = useTranslations('history');
  const lists: readonly { name: keyof typeof chosen; choices: readonly Choice[] }[] = [
    { name: 'pack', choices: packs },
    { name: 'mode', choices: modes.map((mode) => ({ value: mode, label: t(`filter.modes.${mode}`) })) },
    { name: 'state', choices: states.map((state) => ({ value: state, label: t(`filter.states.${state}`) })) },
    { name: 'days', choices: periods.map((days) => ({ value: days, label: t('filter.period', { days }) })) },
  ];
  const isFiltered = Object.values(chosen).some((value) => value !== undefined);
  return (
    <form action={action} className={styles.filter}>
      {lists.map(({ name, choices }) => (
        <label key={name}>
          <span>{t(`filter.${name}`)}</span>
          <select name={name} defaultValue={chosen[name] ?? ''} key={chosen[name] ?? ''}>
            <option value="">{t(`filter.any.${name}`)}</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <div className={styles.apply}>
        <button className="button quiet" type="submit">
          {t('filter.apply')}
        </button>
        {isFiltered ? (
          <Link href={action} prefetch={false}>
            {t('filter.clear')}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
