'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { type RunCounts, type RunOutcome, unreadableKinds } from '@/quizzes/proposals/claimed/model-run';
import { verificationSteps } from '@/quizzes/proposals/claimed/verification-steps';
import styles from './model-proposals.module.css';
import { type RunProblem, runModel } from './run-model';

type ModelProposalsProps = {
  /** Whom the text is sent to. */
  model: string;
  host: string;
  /** Where a run is started, and where the text with what it found is shown. */
  runUrl: string;
  href: string;
};

type Run = {
  state: 'idle' | 'running' | RunOutcome | RunProblem;
  paragraph: number;
  paragraphs: number;
  counts: RunCounts;
};

const noCounts: RunCounts = {
  proposed: 0,
  worded: 0,
  contradicting: 0,
  refused: {},
  unread: {},
  tokens: { input: 0, output: 0 },
};
const idle: Run = { state: 'idle', paragraph: 0, paragraphs: 0, counts: noCounts };

/** Asks the installation's model for more facts, and says first where the text goes. Without script there is no editor to have it in. */
export function ModelProposals({ model, host, runUrl, href }: ModelProposalsProps) {
  const t = useTranslations('model');
  const [run, setRun] = useState(idle);
  const canceller = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => canceller.current?.abort(), []);
  const isRunning = run.state === 'running';

  async function start() {
    if (isRunning) return;
    const controller = new AbortController();
    canceller.current = controller;
    setRun({ ...idle, state: 'running' });
    const problem = await runModel(runUrl, controller.signal, (event) => {
      if (event.type === 'progress') {
        const { type: _, paragraph, paragraphs, ...counts } = event;
        setRun({ state: 'running', paragraph, paragraphs, counts });
      } else if (event.type === 'ended') {
        const { type: _, outcome, ...counts } = event;
        setRun((before) => ({ ...before, state: outcome, counts: { ...before.counts, ...counts } }));
      }
    });
    const end = problem ?? (controller.signal.aborted ? 'cancelled' : undefined);
    if (end) setRun((before) => ({ ...before, state: end }));
  }

  return (
    <details className={styles.model}>
      <summary>{t('title')}</summary>
      <div className={styles.inside}>
        <p>{t('about')}</p>
        <p>{t.rich('sends', { model, host, b: (words) => <b>{words}</b> })}</p>
        <div className="actions">
          {/* Whichever was pressed keeps the focus. */}
          <button type="button" className="button" aria-disabled={isRunning} onClick={start}>
            {t('start')}
          </button>
          <button type="button" className="button quiet" aria-disabled={!isRunning} onClick={() => canceller.current?.abort()}>
            {t('cancel')}
          </button>
        </div>
        <RunReport run={run} href={href} />
      </div>
    </details>
  );
}

const sumOf = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((sum, count = 0) => sum + count, 0);

/** How far a run is and what came of it. */
function RunReport({ run: { state, paragraph, paragraphs, counts }, href }: { run: Run; href: string }) {
  const t = useTranslations('model');
  const { proposed, worded, contradicting, refused, unread, tokens } = counts;
  const isOver = state !== 'idle' && state !== 'running';
  const isFault = isOver && state !== 'done' && state !== 'cancelled';
  const found = proposed + worded;
  return (
    <div className={styles.report}>
      <progress
        className={styles.bar}
        max={Math.max(paragraphs, 1)}
        value={paragraph}
        aria-label={t('progress')}
        hidden={state === 'idle'}
      />
      <p role="status" className={isFault ? 'problem' : undefined}>
        {state === 'idle' ? '' : state === 'running' ? t('paragraph', { paragraph, paragraphs }) : t(`outcome.${state}`)}
        {isOver && (found > 0 || state === 'done') ? ` ${t('found', { proposed, worded })}` : ''}
      </p>
      {state === 'idle' ? null : (
        <p className="small">
          {isOver ? '' : `${t('found', { proposed, worded })} `}
          {t('tokens', tokens)}
        </p>
      )}
      {contradicting > 0 ? <p>{t('contradicting', { count: contradicting })}</p> : null}
      {sumOf(refused) + sumOf(unread) > 0 ? (
        <>
          <p>{t('refusedCount', { count: sumOf(refused) })}</p>
          <ul>
            {verificationSteps.map((step) =>
              refused[step] ? <li key={step}>{t(`refused.${step}`, { count: refused[step] })}</li> : null,
            )}
            {unreadableKinds.map((kind) =>
              unread[kind] ? <li key={kind}>{t(`unread.${kind}`, { count: unread[kind] })}</li> : null,
            )}
          </ul>
        </>
      ) : null}
      {isOver && found > 0 ? <a href={href}>{t('show')}</a> : null}
    </div>
  );
}
