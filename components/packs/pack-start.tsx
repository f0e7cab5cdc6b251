import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Difficulty } from '@/quizzes/generation/blueprint';
import type { ItemKind } from '@/quizzes/kinds/item';
import { MasteryBar, type MasteryBarProps } from '../home/mastery-bar';
import { CheckList } from './check-list';
import { ConfusedPairs, type ConfusedPairsProps } from './confused-pairs';
import styles from './pack-start.module.css';

export type PackStartProps = {
  title: string;
  language: string;
  summary: string;
  factCount: number;
  /** How many facts stand on each level; absent for someone unknown. */
  levels: MasteryBarProps['levels'] | undefined;
  topics: readonly { id: string; title: string }[];
  kinds: readonly ItemKind[];
  difficulties: readonly Difficulty[];
  action: string;
  passageHref: string;
  itemsHref: string;
  printHref: string;
  /** For those who look after the pack. */
  authorsHrefs: { statistics: string; reports: string } | undefined;
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
  const tPack = useTranslations('pack');
  const links = [
    { href: `${props.passageHref}#facts`, words: tPack('facts') },
    { href: props.itemsHref, words: t('howMade') },
    { href: props.printHref, words: tPack('printCards') },
    { href: '/settings', words: t('settings') },
    ...(props.authorsHrefs
      ? [
          { href: props.authorsHrefs.statistics, words: tPack('statistics') },
          { href: props.authorsHrefs.reports, words: tPack('reports') },
        ]
      : []),
  ];
  return (
    <>
      <h1 lang={props.language}>{props.title}</h1>
      <p className="lead" lang={props.language}>
        {props.summary}
      </p>
      <p className="small">{t('factCount', { count: props.factCount })}</p>
      {props.levels && props.levels.new < props.factCount ? (
        <div className={styles.held}>
          <MasteryBar levels={props.levels} total={props.factCount} />
        </div>
      ) : null}
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
      <ul className={styles.links} aria-label={tPack('more')}>
        {links.map(({ href, words }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
      {props.pairs.length > 0 ? <ConfusedPairs pairs={props.pairs} language={props.language} /> : null}
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
                {t(`difficulty.${difficulty}`)} – <span className="muted">{t(`difficultyIs.${difficulty}`)}</span>
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
