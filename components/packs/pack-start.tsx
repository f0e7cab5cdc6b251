import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Difficulty } from '@/quizzes/generation/blueprint';
import type { ItemKind } from '@/quizzes/kinds/item';
import { CheckList } from './check-list';
import { ConfusedPairs, type ConfusedPairsProps } from './confused-pairs';
import styles from './pack-start.module.css';

export type PackStartProps = {
  title: string;
  summary: string;
  factCount: number;
  topics: readonly { id: string; title: string }[];
  kinds: readonly ItemKind[];
  difficulties: readonly Difficulty[];
  action: string;
  passageHref: string;
  itemsHref: string;
  /** How many facts are due for review. */
  due: number;
  reviewHref: string;
  quickHref: string;
  pairs: ConfusedPairsProps['pairs'];
};

const counts = [5, 10, 15, 20, 30, 50];

/** A plain GET form: its answer is the link of the quiz. */
export function PackStart(props: PackStartProps) {
  const t = useTranslations('start');
  return (
    <>
      <h1>{props.title}</h1>
      <p className="lead">{props.summary}</p>
      <p className="small">
        {t('factCount', { count: props.factCount })}{' '}
        <Link href={props.itemsHref} prefetch={false}>
          {t('howMade')}
        </Link>{' '}
        <Link href="/settings" prefetch={false}>
          {t('settings')}
        </Link>
      </p>
      <div className="actions">
        {props.due > 0 ? (
          <Link className="button" href={props.reviewHref} prefetch={false}>
            {t('due', { count: props.due })}
          </Link>
        ) : null}
        <Link className={props.due > 0 ? 'button quiet' : 'button'} href={props.quickHref} prefetch={false}>
          {t('quick')}
        </Link>
        {props.due > 0 ? null : (
          <Link className="button quiet" href={props.reviewHref} prefetch={false}>
            {t('cards')}
          </Link>
        )}
        <Link className="button quiet" href={props.passageHref} prefetch={false}>
          {t('readFirst')}
        </Link>
      </div>
      {props.pairs.length > 0 ? <ConfusedPairs pairs={props.pairs} /> : null}
      <h2>{t('own')}</h2>
      <form action={props.action} className={styles.choose}>
        <label className={styles.count}>
          <span>{t('howMany')}</span>
          <select name="items" defaultValue="10">
            {counts.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
        <CheckList
          name="topics"
          legend={t('topic')}
          hint={t('noneIsAll')}
          choices={props.topics.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <fieldset className={styles.group}>
          <legend>{t('howHard')}</legend>
          {props.difficulties.map((difficulty) => (
            <label key={difficulty} className={styles.choice}>
              <input type="radio" name="difficulty" value={difficulty} defaultChecked={difficulty === props.difficulties[0]} />
              <span>
                {t(`difficulty.${difficulty}`)}: <span className="muted">{t(`difficultyIs.${difficulty}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <details className={styles.more}>
          <summary>{t('kindOf')}</summary>
          <CheckList
            name="kinds"
            legend={t('kinds')}
            hint={t('noneIsAll')}
            choices={props.kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </details>
        <div className="actions">
          <button className="button quiet" type="submit" name="mode" value="practice">
            {t('practice')}
          </button>
          <button className="button quiet" type="submit" name="mode" value="assessed">
            {t('test')}
          </button>
        </div>
      </form>
    </>
  );
}
