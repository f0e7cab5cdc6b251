'use client';

import { useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Verdict } from '@/quizzes/grading/grade';
import styles from './item-note.module.css';

export type OwnVerdictWords = { claim: string; undo: string; counted: string; failed: string };

export type OwnVerdictProps = {
  attemptId: string;
  position: number;
  round: number;
  /** Whether the learner's own verdict counts at the moment. */
  overridden: boolean;
  words: OwnVerdictWords;
  /** Resolves when the answer itself is with the server, which can't change what it does not have. */
  delivered?: () => Promise<unknown>;
  /** Told what the server says that counts now. */
  onChange: (now: { verdict: Verdict; earned: number; overridden: boolean }) => void;
};

/** "I was right", and its undoing. Nothing changes here before the server has said so. */
export function OwnVerdict({ attemptId, position, round, overridden, words, delivered, onChange }: OwnVerdictProps) {
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  // Kept while the server has not answered, so that a second try of one claim is the same claim.
  const overrideId = useRef<string>(undefined);
  useEffect(() => setReady(true), []);

  async function change() {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    await delivered?.();
    overrideId.current ??= uuidv7();
    const claim = overridden ? 'undo' : 'right';
    const now = await post({ overrideId: overrideId.current, attemptId, position, round, claim });
    setBusy(false);
    if (!now) return setFailed(true);
    overrideId.current = undefined;
    onChange({ ...now, overridden: !overridden });
  }

  if (!ready) return null;
  return (
    <div className={styles.own}>
      <button type="button" className={styles.claim} onClick={change} aria-disabled={busy}>
        {overridden ? words.undo : words.claim}
      </button>
      <p role="status">{failed ? words.failed : overridden ? words.counted : ''}</p>
    </div>
  );
}

async function post(body: object): Promise<{ verdict: Verdict; earned: number } | undefined> {
  try {
    const response = await fetch('/api/overrides', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? ((await response.json()) as { verdict: Verdict; earned: number }) : undefined;
  } catch {
    return undefined;
  }
}
