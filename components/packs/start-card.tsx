import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { Difficulty } from '@/quizzes/generation/blueprint';
import type { ItemKind } from '@/quizzes/kinds/item';
import { StartWithEnter } from './start-with-enter';

export type StartCardProps = {
  title: string;
  summary: string;
  seed: number;
  itemCount: number;
  /** How many were asked for. */
  wanted: number;
  /** The score to be expected of what the learner knows, with its standard deviation. */
  expected: { mean: number; sd: number } | undefined;
  difficulty: Difficulty;
  kinds: readonly ItemKind[];
  topics: readonly string[];
  practiceHref: string;
  testHref: string;
  passageHref: string;
  printHref: string;
};

/** Measured pace is not there yet: 25 seconds an item is a plain guess, and the card says "about". */
const minutes = (items: number) => Math.max(1, Math.round((items * 25) / 60));

export function StartCard(props: StartCardProps) {
  const t = useTranslations('start');
  const format = useFormatter();
  const tenth = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <>
      <p className="small">{t('quizNumber', { seed: String(props.seed) })}</p>
      <h1>{props.title}</h1>
      <p className="lead">{props.summary}</p>
      <dl className="facts-of">
        <dt>{t('items')}</dt>
        <dd>
          {t('itemsAndTime', { items: props.itemCount, minutes: minutes(props.itemCount) })}
          {props.itemCount < props.wanted ? <span className="muted"> {t('fewer', { wanted: props.wanted })}</span> : null}
        </dd>
        <dt>{t('covers')}</dt>
        <dd>{props.topics.join(', ')}</dd>
        <dt>{t('kinds')}</dt>
        <dd>{props.kinds.map((kind) => t(`kind.${kind}`)).join(', ')}</dd>
        {props.expected ? (
          <>
            <dt>{t('expected')}</dt>
            <dd>{t('expectedIs', { mean: tenth(props.expected.mean), sd: tenth(props.expected.sd), items: props.itemCount })}</dd>
          </>
        ) : null}
        {props.difficulty === 'mixed' ? null : (
          <>
            <dt>{t('howHard')}</dt>
            <dd>
              {t(`difficulty.${props.difficulty}`)} – <span className="muted">{t(`difficultyIs.${props.difficulty}`)}</span>
            </dd>
          </>
        )}
      </dl>
      <div className="actions">
        <Link id="start" className="button" href={props.practiceHref} prefetch={false}>
          {t('practice')} <kbd>Enter</kbd>
        </Link>
        <Link className="button quiet" href={props.testHref} prefetch={false}>
          {t('test')}
        </Link>
      </div>
      <p className="small">{t('modes')}</p>
      <p className="small">
        <Link href={props.passageHref} prefetch={false}>
          {t('readFirst')}
        </Link>{' '}
        ·{' '}
        <Link href={props.printHref} prefetch={false}>
          {t('print')}
        </Link>
      </p>
      <StartWithEnter targetId="start" />
    </>
  );
}
