'use client';

import { useTranslations } from 'next-intl';
import type { Entry } from './draft-state';
import styles from './editor.module.css';
import type { EditorActions } from './use-editor-keys';

type EditorBarProps = { actions: EditorActions; current: Entry | undefined; canUndo: boolean };

const quiet = [
  ['edit', 'E'],
  ['previous', 'K'],
  ['next', 'J'],
  ['undo', 'U'],
  ['add', 'N'],
  ['keys', '?'],
] as const;

/** What may be done with the fact on the card, each with its key. */
export function EditorBar({ actions, current, canUndo }: EditorBarProps) {
  const t = useTranslations('drafts.do');
  const isBroken = current?.state === 'broken';
  const isOff = (name: keyof EditorActions): boolean =>
    (name === 'undo' && !canUndo) || (name === 'edit' && isBroken) || (!current && ['edit', 'previous', 'next'].includes(name));
  return (
    <>
      <div className={styles.decide}>
        <button type="button" className="button" onClick={actions.accept} disabled={!current || isBroken}>
          {t('accept')} <kbd>A</kbd>
        </button>
        <button type="button" className="button quiet" onClick={actions.reject} disabled={!current}>
          {t('reject')} <kbd>R</kbd>
        </button>
      </div>
      <div className={styles.bar}>
        {quiet.map(([name, key]) => (
          <button
            key={name}
            type="button"
            onClick={actions[name]}
            disabled={isOff(name)}
            // To press it leaves the selection that it is about.
            onMouseDown={(event) => event.preventDefault()}
          >
            {t(name === 'add' && isBroken ? 'point' : name)} <kbd>{key}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}
