'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { ItemField } from '@/components/items/item-field';
import { ItemStem } from '@/components/items/item-stem';
import { responseOfForm } from '@/components/items/response-of-form';
import { nextPosition } from '@/quizzes/attempts/progress';
import type { Response } from '@/quizzes/kinds/response';
import { AdvanceChoice } from './advance-choice';
import type { AnswerBody } from './answer-body';
import { CertaintyField } from './certainty-field';
import { type GivenAnswer, isAt, toProgress } from './given-answer';
import { HiddenFields } from './hidden-fields';
import { ItemNote } from './item-note';
import { loadGrader } from './load-grader';
import { type OutboxState, openOutbox, send } from './outbox';
import { prefersStillness } from './prefers-stillness';
import styles from './quiz.module.css';
import { QuizBar } from './quiz-bar';
import type { QuizProps } from './quiz-props';
import { useQuizKeys } from './use-quiz-keys';

export function Quiz(props: QuizProps) {
  const { attemptId, quiz, items, secrets, selfHref } = props;
  const t = useTranslations('quiz');
  const [given, setGiven] = useState(props.given);
  const [at, setAt] = useState(props.shown);
  const [problem, setProblem] = useState(props.problem);
  const [saving, setSaving] = useState<OutboxState>('saved');
  const [busy, setBusy] = useState(false);
  const [advance, setAdvance] = useState(props.autoAdvance);
  const [ready, setReady] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const next = useRef<HTMLAnchorElement>(null);
  const stem = useRef<HTMLLegendElement>(null);
  const shownAt = useRef(0);
  const moved = useRef(false);
  const grading = useRef(false);

  const item = items[at.position];
  const secret = secrets?.[at.position];
  const answer = given.find((entry) => isAt(entry, at));
  const attemptHref = `${selfHref}&attempt=${attemptId}`;
  const endHref = quiz.mode === 'practice' ? `/attempts/${attemptId}` : attemptHref;

  const isGradedHere = secrets !== undefined;
  useEffect(() => {
    // A failed load is tried again, and told, when an answer is there.
    if (isGradedHere) loadGrader().catch(() => undefined);
  }, [isGradedHere]);

  useEffect(() => {
    setReady(true);
    if (openOutbox(props.owner, props.ticket, props.formerOwners).isEmpty) return;
    // Answers of before a reload: once they are in, the page as the server knows it is the true one.
    setBusy(true);
    send(undefined, { report: setSaving }).then(() => {
      if (openOutbox(props.owner, props.ticket).isEmpty) location.reload();
      else setBusy(false);
    });
  }, [props.owner, props.ticket, props.formerOwners]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another item is shown
  useEffect(() => {
    shownAt.current = performance.now();
    if (moved.current) stem.current?.focus();
  }, [at]);

  const response = answer?.response;
  const isRight = answer?.verdict === 'correct' && !answer.overridden;
  useEffect(() => {
    if (!response || !moved.current) return;
    next.current?.focus({ preventScroll: true });
    if (!isRight || !advance || prefersStillness()) return;
    const timer = setTimeout(() => next.current?.click(), 1000);
    return () => clearTimeout(timer);
  }, [response, isRight, advance]);

  useQuizKeys(form, next);

  if (!item) return null;
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!item || answer || busy || grading.current) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const isSkip = submitter?.getAttribute('name') === 'skip';
    const fields = new FormData(event.currentTarget);
    const certainty = isSkip ? null : fields.get('certainty');
    const response: Response = isSkip ? { kind: 'skip' } : responseOfForm(item.kind, fields);
    const elapsedMs = Math.round(performance.now() - shownAt.current);
    const entry: GivenAnswer = { ...at, response };
    if (secret) {
      grading.current = true;
      const gradeItem = await loadGrader().catch(() => undefined);
      grading.current = false;
      if (!gradeItem) return setProblem('not-loaded');
      const grade = gradeItem(secret, response);
      if (grade.type === 'not-ready') return setProblem(grade.reason);
      entry.verdict = grade.verdict;
      entry.earned = grade.earned;
    }
    setProblem(undefined);
    moved.current = true;
    const body: AnswerBody = {
      attemptId,
      quiz,
      responseId: uuidv7(),
      position: at.position,
      round: at.round,
      response,
      ...(certainty ? { certainty: Number(certainty) } : {}),
      elapsedMs,
      clientAnsweredAt: Date.now(),
      timeZoneOffsetMin: -new Date().getTimezoneOffset(),
    };
    const sent = send({ path: '/api/answers', id: body.responseId, body }, { report: setSaving });
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
    else send(undefined, { report: setSaving }).then(() => location.assign(endHref));
  }

  return (
    <>
      <QuizBar
        title={props.title}
        at={at}
        answered={given.filter((entry) => entry.round === 0).length}
        total={items.length}
        saving={given.length > 0 || saving !== 'saved' ? saving : undefined}
      />
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
            <legend ref={stem} tabIndex={-1} data-kind={item.kind} lang={props.language}>
              <ItemStem item={item} answer={answer && secret?.answers[0]} />
            </legend>
            <div lang={props.language}>
              <ItemField
                item={item}
                given={response}
                shownKey={answer && secret?.key}
                correction={answer && secret?.feedback.correction}
              />
            </div>
            {props.askCertainty && !answer ? <CertaintyField /> : null}
          </fieldset>
          <div className={styles.note} aria-live="polite">
            {answer && secret && answer.verdict ? (
              <ItemNote
                item={secret}
                response={answer.response}
                verdict={answer.verdict}
                passageHref={props.passageHref}
                language={props.language}
                contrastHref={props.contrastHref}
                own={{
                  ...at,
                  attemptId,
                  overridden: answer.overridden ?? false,
                  delivered: () => send(undefined, { report: setSaving }),
                  onChange: (now) => setGiven((all) => all.map((entry) => (isAt(entry, at) ? { ...entry, ...now } : entry))),
                }}
              />
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
            {answer && secrets && ready ? <AdvanceChoice checked={advance} ticket={props.ticket} onChange={setAdvance} /> : null}
          </div>
        </form>
      </main>
    </>
  );
}
