'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { nextIntervals } from '@/memory/intervals';
import type { Grade } from '@/memory/review';
import { CardFace } from './card-face';
import { CardTools, type Tool, toolKeys } from './card-tools';
import { GradeButtons, gradesOf } from './grade-buttons';
import { InfoPanel } from './info-panel';
import { type Interval, intervalOf } from './interval';
import { ItemFace } from './item-face';
import { KeysPanel } from './keys-panel';
import { NotePanel } from './note-panel';
import styles from './review.module.css';
import { ReviewBar } from './review-bar';
import { SessionEnd } from './session-end';
import { countSession, nextComesAt } from './session-state';
import { useReviewKeys } from './use-review-keys';
import { type SessionOptions, useSession } from './use-session';
import { Waiting } from './waiting';

export type ReviewSessionProps = SessionOptions & {
  title: string;
  /** Of the pack's text. */
  language: string;
  passageHref: string;
  packHref: string;
  quizHref: string;
};

const tools: readonly Tool[] = ['undo', 'edit', 'info', 'flag', 'bury', 'suspend', 'keys'];
const boxes = 'fieldset :is(input[type=radio], input[type=checkbox]):not(:disabled, [name=certainty])';
/** Answers before this session's own pace is better than the guess it began with. */
const paceAfter = 5;

export function ReviewSession(props: ReviewSessionProps) {
  const { setup, packHref, passageHref } = props;
  const { settings, buttons } = setup;
  const t = useTranslations('review');
  const session = useSession(props);
  const { state, card, clock } = session;
  const [panel, setPanel] = useState<'edit' | 'info' | 'keys'>();
  const heading = useRef<HTMLHeadingElement>(null);
  const stem = useRef<HTMLLegendElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const go = useRef<HTMLButtonElement>(null);
  const steps = useRef(0);

  const { phase } = state;
  const comesAt = nextComesAt(state);
  const isWaiting = !card && comesAt !== undefined && !state.isEnded;
  const isOver = !card && !isWaiting;

  // The focus follows: a new front is read, a turned card is graded, an answered item goes on.
  const place = `${card?.factId ?? (isOver ? 'end' : 'wait')}.${phase}.${state.past.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another thing is on screen
  useEffect(() => {
    steps.current += 1;
    // Not when the page has just come (twice where effects are checked): the reader is where they are.
    if (!session.isReady) return;
    const target = phase === 'front' ? (card?.item ? stem : heading) : go;
    target.current?.focus({ preventScroll: true });
    if (phase === 'front') scrollTo(0, 0);
  }, [place]);

  function apply(tool: Tool) {
    if (tool === 'undo') return session.undo();
    if (tool === 'keys') return setPanel('keys');
    if (!card) return;
    if (tool === 'flag') session.mark({ isFlagged: !card.isFlagged });
    else if (tool === 'bury') session.drop('isBuried');
    else if (tool === 'suspend') session.drop('isSuspended');
    else setPanel(tool);
  }

  useReviewKeys({
    onGo() {
      if (!card) return;
      if (card.item) form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>('button[data-check]'));
      else if (phase === 'front') session.show();
      else session.grade(3);
    },
    onDigit(index) {
      if (card?.item && phase === 'front') {
        const box = form.current?.querySelectorAll<HTMLInputElement>(boxes)[index];
        box?.click();
        box?.focus();
        return box !== undefined;
      }
      const grade = gradesOf(buttons)[index];
      if (!card || card.item || phase !== 'back' || !grade) return false;
      session.grade(grade);
      return true;
    },
    onUndo: () => apply('undo'),
    letters: Object.fromEntries(tools.map((tool) => [toolKeys[tool], () => apply(tool)])),
  });

  const last = state.answers.at(-1);
  const counts = countSession(state);
  const left = counts.fresh + counts.learning + counts.due;
  const spent = state.answers.reduce((sum, { review }) => sum + (review.elapsedMs ?? 0), 0);
  const perCard =
    state.answers.length < paceAfter ? setup.minutes / Math.max(1, setup.cards.length) : spent / state.answers.length / 60_000;

  return (
    <>
      <ReviewBar
        title={props.title}
        counts={counts}
        minutes={Math.max(1, Math.round(left * perCard))}
        saving={session.saving}
        leaveHref={packHref}
      />
      <main id="content" className={styles.main} data-ready={session.isReady}>
        <p className={`problem ${styles.needsScript}`}>{t('needsScript')}</p>
        {card?.item ? (
          <ItemFace
            key={`${card.factId}.${state.past.length - (phase === 'answered' ? 1 : 0)}`}
            item={card.item}
            language={props.language}
            asksCertainty={setup.asksCertainty}
            given={state.given}
            form={form}
            stem={stem}
            next={go}
            passageHref={passageHref}
            onAnswer={session.answer}
            onContinue={session.goOn}
          />
        ) : card ? (
          <div className={styles.stage}>
            <CardFace
              key={`${card.factId}.${state.past.length}`}
              card={card}
              language={props.language}
              isShown={phase === 'back'}
              front={heading}
              passageHref={passageHref}
            />
            <div className={styles.go}>
              {phase === 'back' ? (
                <GradeButtons buttons={buttons} intervals={intervalsOf(card.factId)} good={go} onGrade={session.grade} />
              ) : (
                <button type="button" className="button" data-go="" onClick={session.show}>
                  {t('show')} <kbd>Space</kbd>
                </button>
              )}
            </div>
          </div>
        ) : isWaiting ? (
          <Waiting
            comesAt={comesAt}
            clock={clock}
            heading={heading}
            onDue={session.wake}
            onTake={session.takeNow}
            onEnd={session.end}
          />
        ) : (
          <SessionEnd
            answers={state.answers}
            memories={Object.values(state.memories)}
            upcoming={setup.upcoming}
            nextDueAt={setup.nextDueAt}
            now={clock()}
            settings={settings}
            heading={heading}
            canUndo={state.past.length > 0}
            homeHref="/"
            quizHref={props.quizHref}
            onUndo={session.undo}
          />
        )}
        <p role="status" className={styles.notice}>
          {last?.after.type !== 'new' && last?.after.isLeech ? t('leech', { lapses: last.after.lapses }) : ''}
        </p>
        {isOver ? null : (
          <CardTools
            align={card && !card.item ? 'center' : 'start'}
            tools={card ? tools : ['undo', 'keys']}
            isFlagged={card?.isFlagged ?? false}
            canUndo={state.past.length > 0}
            onUse={apply}
          />
        )}
      </main>
      {panel === 'keys' ? <KeysPanel buttons={buttons} onClose={() => setPanel(undefined)} /> : null}
      {panel === 'edit' && card ? (
        <NotePanel note={card.note} onSave={(note) => session.mark({ note })} onClose={() => setPanel(undefined)} />
      ) : null}
      {panel === 'info' && card ? (
        <InfoPanel
          memory={session.memoryOf(card.factId)}
          history={card.history}
          now={clock()}
          settings={settings}
          onClose={() => setPanel(undefined)}
        />
      ) : null}
    </>
  );

  function intervalsOf(factId: string): Record<Grade, Interval> {
    const at = clock();
    const next = nextIntervals(session.memoryOf(factId), at, settings, factId);
    const of = (grade: Grade) => intervalOf(at, next[grade].due, settings);
    return { 1: of(1), 2: of(2), 3: of(3), 4: of(4) };
  }
}
