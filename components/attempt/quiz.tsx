'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { ItemField } from '@/components/items/item-field';
import { responseOfForm } from '@/components/items/response-of-form';
import { nextPosition } from '@/quizzes/attempts/progress';
import type { Verdict } from '@/quizzes/grading/grade';
import { gradeItem } from '@/quizzes/kinds/grade-item';
import type { Item, PublicItem } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import type { AskedQuiz } from './answer-body';
import { HiddenFields } from './hidden-fields';
import { ItemNote } from './item-note';
import { type OutboxState, openOutbox, send } from './outbox';
import styles from './quiz.module.css';
import { useQuizKeys } from './use-quiz-keys';

/** Verdict and points are absent while an assessed attempt is open. */
export type GivenAnswer = { position: number; round: number; response: Response; verdict?: Verdict; earned?: number };

export type QuizProps = {
  attemptId: string;
  quiz: AskedQuiz;
  title: string;
  items: readonly PublicItem[];
  /** The whole items, in practice only: they are graded here, at once, and again on the server. */
  secrets: readonly Item[] | undefined;
  given: readonly GivenAnswer[];
  /** Where the page stands when it arrives: an item to answer, or one just answered whose feedback is shown. */
  shown: { position: number; round: number };
  /** The response's id for a form that is sent before the script arrives. */
  formResponseId: string;
  /** The learner's id, or the one that the ticket would give a new guest. */
  owner: string;
  ticket: string | undefined;
  passageHref: string;
  selfHref: string;
  problem: string | undefined;
};

const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const mayAdvance = () => {
  try {
    return localStorage.getItem('passage.advance') !== 'off';
  } catch {
    return true;
  }
};

export function Quiz(props: QuizProps) {
  const { attemptId, quiz, items, secrets, selfHref } = props;
  const t = useTranslations('quiz');
  const [given, setGiven] = useState(props.given);
  const [at, setAt] = useState(props.shown);
  const [problem, setProblem] = useState(props.problem);
  const [saving, setSaving] = useState<OutboxState>('saved');
  const [busy, setBusy] = useState(false);
  const [advance, setAdvance] = useState(true);
  const [ready, setReady] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const next = useRef<HTMLAnchorElement>(null);
  const stem = useRef<HTMLLegendElement>(null);
  const shownAt = useRef(0);
  const moved = useRef(false);

  const item = items[at.position];
  const secret = secrets?.[at.position];
  const answer = given.find((entry) => entry.position === at.position && entry.round === at.round);
  const scored = given.filter((entry) => entry.round === 0).length;
  const attemptHref = `${selfHref}&attempt=${attemptId}`;
  const endHref = quiz.mode === 'practice' ? `/attempts/${attemptId}` : attemptHref;

  useEffect(() => {
    setReady(true);
    setAdvance(mayAdvance());
    if (openOutbox(props.owner, props.ticket).isEmpty) return;
    // Answers of before a reload: once they are in, the page as the server knows it is the true one.
    setBusy(true);
    send(undefined, setSaving).then(() => {
      if (openOutbox(props.owner, props.ticket).isEmpty) location.reload();
      else setBusy(false);
    });
  }, [props.owner, props.ticket]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another item is shown
  useEffect(() => {
    shownAt.current = performance.now();
    if (moved.current) stem.current?.focus();
  }, [at]);

  useEffect(() => {
    if (!answer || !moved.current) return;
    next.current?.focus({ preventScroll: true });
    if (answer.verdict !== 'correct' || !advance || prefersStillness()) return;
    const timer = setTimeout(() => next.current?.click(), 1000);
    return () => clearTimeout(timer);
  }, [answer, advance]);

  useQuizKeys(form, next);

  if (!item) return null;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!item || answer || busy) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const isSkip = submitter?.getAttribute('name') === 'skip';
    const response: Response = isSkip ? { kind: 'skip' } : responseOfForm(item.kind, new FormData(event.currentTarget));
    const entry: GivenAnswer = { ...at, response };
    if (secret) {
      const grade = gradeItem(secret, response);
      if (grade.type === 'not-ready') return setProblem(grade.reason);
      entry.verdict = grade.verdict;
      entry.earned = grade.earned;
    }
    setProblem(undefined);
    moved.current = true;
    const sent = send(
      {
        attemptId,
        quiz,
        responseId: uuidv7(),
        position: at.position,
        round: at.round,
        response,
        elapsedMs: Math.round(performance.now() - shownAt.current),
        clientAnsweredAt: Date.now(),
        timeZoneOffsetMin: -new Date().getTimezoneOffset(),
        ...(props.ticket ? { ticket: props.ticket } : {}),
      },
      setSaving,
    );
    const all = [...given, entry];
    if (secret) {
      sent.then((refusal) => refusal ?? history.replaceState(null, '', attemptHref));
      return setGiven(all);
    }
    setBusy(true);
    const refusal = await sent;
    setBusy(false);
    // The server could not read the answer: nothing was recorded, the learner stays here.
    if (refusal) return setProblem(t.has(`problem.${refusal}`) ? refusal : 'refused');
    history.replaceState(null, '', attemptHref);
    setGiven(all);
    go(all);
  }

  function go(answers: readonly GivenAnswer[]) {
    const following = nextPosition(items.length, answers.map(toProgress), quiz.mode);
    if (following) setAt(following);
    else send(undefined, setSaving).then(() => location.assign(endHref));
  }

  return (
    <>
      <header className={styles.bar}>
        <h1 className="visually-hidden">{t('heading', { title: props.title })}</h1>
        <span className={styles.title}>{props.title}</span>
        <progress value={scored} max={items.length} aria-label={t('progress')} />
        <span>{at.round === 0 ? t('position', { position: at.position + 1, total: items.length }) : t('again')}</span>
        <span role="status" className={saving !== 'saved' && saving !== 'saving' ? styles.alarm : styles.saving}>
          {given.length > 0 || saving !== 'saved' ? t(`state.${saving}`) : ''}
        </span>
        <a href="/">{t('leave')}</a>
      </header>
      <main id="content">
        <form
          key={`${at.position}.${at.round}`}
          ref={form}
          className={styles.quiz}
          method="post"
          action="/api/answers"
          onSubmit={submit}
          noValidate={ready}
        >
          <HiddenFields {...props} at={at} kind={item.kind} />
          <fieldset className={styles.item}>
            <legend ref={stem} tabIndex={-1}>
              {item.kind === 'true-false' ? <span className={styles.ask}>{t('trueOrFalse')}</span> : null}
              {item.stem}
            </legend>
            <ItemField item={item} given={answer?.response} shownKey={answer && secret ? secret.key : undefined} />
          </fieldset>
          <div className={styles.note} aria-live="polite">
            {answer && secret && answer.verdict ? (
              <ItemNote item={secret} response={answer.response} verdict={answer.verdict} passageHref={props.passageHref} />
            ) : problem ? (
              <p className="problem">{t(`problem.${problem}`)}</p>
            ) : null}
          </div>
          <div className={styles.go}>
            {answer ? (
              <a
                ref={next}
                className="button"
                href={attemptHref}
                onClick={(event) => {
                  event.preventDefault();
                  go(given);
                }}
              >
                {t('continue')} <kbd>Enter</kbd>
              </a>
            ) : (
              <>
                <button className="button" type="submit" data-check disabled={busy}>
                  {t(secrets ? 'check' : 'answer')} <kbd>Enter</kbd>
                </button>
                <button className="button quiet" type="submit" name="skip" value="1" formNoValidate disabled={busy}>
                  {t('dontKnow')}
                </button>
              </>
            )}
            {answer && secrets && ready ? (
              <label className={styles.advance}>
                <input
                  type="checkbox"
                  checked={advance}
                  onChange={(event) => {
                    setAdvance(event.target.checked);
                    try {
                      localStorage.setItem('passage.advance', event.target.checked ? 'on' : 'off');
                    } catch {
                      // Only a preference: this visit keeps it.
                    }
                  }}
                />
                {t('advance')}
              </label>
            ) : null}
          </div>
        </form>
      </main>
    </>
  );
}

const toProgress = ({ position, round, verdict, earned }: GivenAnswer) => ({
  position,
  round,
  verdict: verdict ?? 'wrong',
  earned: earned ?? 0,
});
