import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Chart } from '@/components/ui/chart';
import { type MasteryLevel, masteryLevels } from '@/memory/mastery';
import type { Fact } from '@/quizzes/facts/fact';
import { cardFaces } from '@/quizzes/kinds/card/faces';
import styles from './mastery-chart.module.css';

type Levels = Readonly<Record<MasteryLevel, number>>;
type Standing = { factId: string; fact: Fact; level: MasteryLevel; isHidden: boolean };
type Mastery = {
  packId: string;
  title: string;
  levels: Levels;
  topics: readonly { id: string; title: string; levels: Levels; facts: readonly Standing[] }[];
};

export type MasteryChartProps = {
  mastery: readonly Mastery[];
  factHref: (packId: string, factId: string) => string;
  /** Of the page about one pack. */
  packHref: (packId: string) => string;
};

const shownLevels = masteryLevels.toReversed();

/** How well each topic is held, and each fact of it; of several packs, each pack. */
export function MasteryChart({ mastery, factHref, packHref }: MasteryChartProps) {
  const t = useTranslations('progress.mastery');
  const tLevel = useTranslations('passage.level');
  const tMeans = useTranslations('fact.memory.levelMeans');
  const of = (levels: Levels) => masteryLevels.reduce((sum, level) => sum + levels[level], 0);
  const totals = Object.fromEntries(
    masteryLevels.map((level) => [level, mastery.reduce((sum, pack) => sum + pack.levels[level], 0)]),
  ) as Record<MasteryLevel, number>;
  const total = of(totals);
  const [only, ...others] = mastery;
  const isOne = only !== undefined && others.length === 0;
  const rows = isOne
    ? only.topics.map(({ id, title, levels }) => ({ id, name: title, levels }))
    : mastery.map(({ packId, title, levels }) => ({
        id: packId,
        name: (
          <Link href={packHref(packId)} prefetch={false}>
            {title}
          </Link>
        ),
        levels,
      }));
  const factsTable = ({ packId, topics }: Mastery) => ({
    open: t('table', { count: total }),
    caption: t('caption'),
    columns: [t('column.fact'), t('column.level')],
    rows: topics.flatMap(({ facts }) =>
      facts.map(({ factId, fact, level, isHidden }) => ({
        key: factId,
        cells: [
          isHidden ? (
            t('hidden')
          ) : (
            <Link key="link" href={factHref(packId, factId)} prefetch={false}>
              {cardFaces(fact, []).forward.front}
            </Link>
          ),
          tLevel(level),
        ],
      })),
    ),
  });
  const packsTable = () => ({
    open: t('tablePacks'),
    caption: t('captionPacks'),
    columns: [t('column.pack'), ...shownLevels.map((level) => tLevel(level)), t('column.facts')],
    rows: mastery.map(({ packId, title, levels }) => ({
      key: packId,
      cells: [title, ...shownLevels.map((level) => levels[level]), of(levels)],
    })),
  });
  const heading = t('heading', { held: totals.known + totals.mastered, total, mastered: totals.mastered });
  return (
    <Chart
      id="mastery"
      heading={heading}
      note={
        <>
          <dl className={styles.levels}>
            {shownLevels.map((level) => (
              <div key={level}>
                <dt>{t('levelOf', { level: tLevel(level), count: totals[level] })}</dt>
                <dd>{tMeans(level)}</dd>
              </div>
            ))}
          </dl>
          <p>{t('falls')}</p>
        </>
      }
      table={isOne ? factsTable(only) : packsTable()}
    >
      <ul className={styles.rows}>
        {rows.map(({ id, name, levels }) => (
          <li key={id}>
            <span className={styles.name}>{name}</span>
            <span className={styles.figure}>{t('held', { held: levels.known + levels.mastered, total: of(levels) })}</span>
            <LevelBar levels={levels} total={of(levels)} />
          </li>
        ))}
      </ul>
      <p className={styles.key}>
        {shownLevels.map((level) => (
          <span key={level}>
            <svg width="14" height="14" aria-hidden="true" className={styles.swatch}>
              <rect data-level={level} x="1" y="1" width="12" height="12" rx="2" />
            </svg>
            {tLevel(level)}
          </span>
        ))}
      </p>
    </Chart>
  );
}

function LevelBar({ levels, total }: { levels: Levels; total: number }) {
  const t = useTranslations('home.levels');
  const shown = shownLevels.filter((level) => levels[level] > 0);
  const starts = shown.map((_, index) => shown.slice(0, index).reduce((sum, level) => sum + levels[level], 0));
  return (
    <svg className={styles.bar} role="img" aria-label={shown.map((level) => t(level, { count: levels[level] })).join(', ')}>
      {shown.map((level, index) => (
        <rect
          key={level}
          data-level={level}
          x={`${((starts[index] ?? 0) / total) * 100}%`}
          width={`${(levels[level] / total) * 100}%`}
          height="100%"
        />
      ))}
    </svg>
  );
}
