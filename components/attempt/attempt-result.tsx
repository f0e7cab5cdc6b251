import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { bindEllipses } from '@/components/items/bind-ellipses';
import { ChangedPassage } from '@/components/items/changed-passage';
import { SourceQuote } from '@/components/items/source-quote';
import { isOverridable } from '@/quizzes/attempts/overridable';
import { deriveScore } from '@/quizzes/attempts/score';
import type { GradeReason, Verdict } from '@/quizzes/grading/grade';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { type Interval, intervalKey } from '../review/interval';
import styles from './attempt-result.module.css';
import { AttemptResultChange, changeOf, changes } from './attempt-result-change';
import { OwnVerdictOfResult } from './own-verdict-of-result';
import { Remarks } from './remarks';
import { responseText } from './response-text';
import { rightAnswer } from './right-answer';
import { useScoreText } from './score-text';
import { Since } from './since';

type Given = {
  position: number;
  round: number;
  response: Response;
  verdict: Verdict;
  reason: GradeReason;
  earned: number;
  /** The verdict is the learner's own. */
  overridden?: boolean;
  elapsedMs: number | undefined;
};

export type AttemptResultProps = {
  title: string;
  attempt: { id: string; mode: 'practice' | 'assessed'; startedAt: Date; items: readonly Item[]; responses: readonly Given[] };
  topics: readonly { id: string; title: string }[];
  earlier: { earned: number; itemCount: number } | undefined;
  /** The score that was to be expected of what was known before, with its standard deviation. */
  expected: { mean: number; sd: number } | undefined;
  /** When each fact is asked next, by fact id; a fact without a memory is not in it. */
  nextReviews: Readonly<Record<string, Interval>>;
  /** By fact: what the latest answer before this attempt earned. */
  earnedBefore: ReadonlyMap<string, number>;
  onlyWrong: boolean;
  isGuest: boolean;
  missedCount: number;
  timeZone: string;
  passageHref: string;
  /** Up to where a fact's id follows. */
  factHref: string;
  /** Facts that the text still has, and a page about each. */
  currentFactIds: ReadonlySet<string>;
  selfHref: string;
  deleteHref: string;
  missedHref: string;
  sameHref: string;
  newHref: string;
  /** Of a test: others' results at the same quiz, and a page to print. */
  testHrefs: { board: string; certificate: string } | undefined;
};

const signs = { correct: '✓', close: '≈', wrong: '✗' } as const;

export function AttemptResult(props: AttemptResultProps) {
  const { attempt } = props;
  const t = useTranslations('result');
  const tKind = useTranslations('start');
  const tNote = useTranslations('note');
  const tHistory = useTranslations('history');
  const format = useFormatter();
  const score = deriveScore(attempt.items, attempt.responses);
  const seconds = Math.round(
    attempt.responses.filter((r) => r.round === 0).reduce((sum, r) => sum + (r.elapsedMs ?? 0), 0) / 1000,
  );
  const { points, percent } = useScoreText();
  const topicTitle = (id: string) => props.topics.find((topic) => topic.id === id)?.title ?? id;
  const shares = [
    { caption: t('byTopic'), rows: Object.entries(score.byTopic).map(([id, share]) => ({ name: topicTitle(id), ...share })) },
    {
      caption: t('byKind'),
      rows: Object.entries(score.byKind).map(([kind, share]) => ({ name: tKind(`kind.${kind}`), ...share })),
    },
  ];
  const tenth = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const compared = [
    ...(props.expected ? [t('expected', { mean: tenth(props.expected.mean), sd: tenth(props.expected.sd) })] : []),
    ...(props.earlier ? [t('lastTime', { earned: points(props.earlier.earned), total: props.earlier.itemCount })] : []),
  ];
  const earnedAt = (position: number) => attempt.responses.find((r) => r.round === 0 && r.position === position)?.earned ?? 0;
  const change = (item: Item, position: number) => changeOf(earnedAt(position), props.earnedBefore.get(item.factId));
  const changed = changes.flatMap((kind) => {
    const count = attempt.items.filter((item, position) => change(item, position) === kind).length;
    return count > 0 ? [tHistory(`changes.${kind}`, { count })] : [];
  });
  return (
    <>
      <p className="small">
        {[
          props.title,
          t(`mode.${attempt.mode}`),
          format.dateTime(attempt.startedAt, { dateStyle: 'long', timeZone: props.timeZone }),
          ...(seconds > 0 ? [t('time', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })] : []),
        ].join(' · ')}
      </p>
      <h1 className={styles.score}>
        <b>{points(score.earned)}</b> <span>{t('of', { total: score.possible })}</span>{' '}
        <span className={styles.percent}>{percent(score.earned, score.possible)}</span>
      </h1>
      {compared.length > 0 ? <p className="muted">{compared.join(' ')}</p> : null}
      {score.earned / score.possible >= 0.93 ? <p className={styles.praise}>{t('praise')}</p> : null}
      <div className="actions">
        {props.missedCount > 0 ? (
          <Link className="button" href={props.missedHref} prefetch={false}>
            {t('practiseMissed', { count: props.missedCount })}
          </Link>
        ) : null}
        <Link className={props.missedCount > 0 ? 'button quiet' : 'button'} href={props.newHref} prefetch={false}>
          {t('newQuiz')}
        </Link>
        <Link className="button quiet" href={props.sameHref} prefetch={false}>
          {t('sameQuiz')}
        </Link>
      </div>
      {props.testHrefs ? (
        <p className={styles.links}>
          <Link href={props.testHrefs.board} prefetch={false}>
            {tHistory('board')}
          </Link>
          <Link href={props.testHrefs.certificate} prefetch={false}>
            {tHistory('certificate')}
          </Link>
        </p>
      ) : null}
      {props.isGuest ? (
        <p>
          {t('guest')} <Link href={`/sign-up?next=${encodeURIComponent(props.selfHref)}`}>{t('signUp')}</Link>
        </p>
      ) : null}
      <div className={styles.shares}>
        {shares.map(({ caption, rows }) => (
          <table key={caption}>
            <caption>{caption}</caption>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  <td>{t('share', { earned: points(row.earned), possible: row.possible })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <h2>{t('answers')}</h2>
      {props.earnedBefore.size > 0 ? <p className="muted">{tHistory('compared', { changes: changed.join(', ') })}</p> : null}
      {props.missedCount > 0 ? (
        <p>
          <Link href={props.onlyWrong ? props.selfHref : `${props.selfHref}?show=missed`} prefetch={false} scroll={false}>
            {props.onlyWrong ? t('showAll') : t('showMissed')}
          </Link>
        </p>
      ) : null}
      <ol className={styles.items}>
        {attempt.items.map((item, position) => {
          const given = attempt.responses.find((r) => r.round === 0 && r.position === position);
          const verdict = given?.verdict ?? 'wrong';
          if (props.onlyWrong && verdict === 'correct') return null;
          const next = props.nextReviews[item.factId];
          const mayClaim =
            attempt.mode === 'practice' && given && (given.overridden || isOverridable(item, given.response, verdict));
          return (
            <li key={item.id} value={position + 1}>
              <h3>{bindEllipses(item.stem)}</h3>
              {item.kind === 'spot-error' ? <ChangedPassage item={item} /> : null}
              <p className={styles.given} data-verdict={verdict}>
                <span aria-hidden="true">{signs[verdict]}</span>{' '}
                <span className="visually-hidden">{t(`verdict.${verdict}`)}</span>{' '}
                {(given && responseText(item, given.response)) ?? t(given ? 'dontKnow' : 'notAnswered')}
              </p>
              {verdict === 'correct' ? null : <p>{t('right', { answer: rightAnswer(item) })}</p>}
              {mayClaim ? (
                <OwnVerdictOfResult
                  attemptId={attempt.id}
                  position={position}
                  round={0}
                  overridden={given.overridden ?? false}
                  words={{
                    claim: tNote('claim'),
                    undo: tNote('undo'),
                    counted: tNote('counted'),
                    failed: tNote('claimFailed'),
                  }}
                />
              ) : null}
              {verdict !== 'correct' && given ? <Remarks item={item} response={given.response} /> : null}
              <SourceQuote source={item.source} />
              <p className={styles.about}>
                {props.earnedBefore.size > 0 ? <AttemptResultChange change={change(item, position)} /> : null}
                {next ? <span>{t(`next.${intervalKey(next)}`, { count: next.count })}</span> : null}
                <a href={`${props.passageHref}#s${item.source.start}`}>{t('readInPassage')}</a>
                {props.currentFactIds.has(item.factId) ? (
                  <Link href={`${props.factHref}${item.factId}`} prefetch={false}>
                    {tHistory('fact')}
                  </Link>
                ) : null}
              </p>
              {item.feedback.update ? <Since update={item.feedback.update} className="small" /> : null}
              {item.feedback.caution ? <p className="small">{item.feedback.caution}</p> : null}
            </li>
          );
        })}
      </ol>
      <p>
        <Link href={props.deleteHref} prefetch={false}>
          {tHistory('delete.link')}
        </Link>
      </p>
    </>
  );
}
