'use client';

import { useTranslations } from 'next-intl';
import type { Entry } from './draft-state';
import styles from './editor.module.css';
import type { EditorActions } from './use-editor-keys';

type EditorBarProps = {
  actions: EditorActions;
  current: Entry | undefined;
  canUndo: boolean;
  marked: readonly string[];
};

const quiet = [
  ['edit', 'E'],
  ['previous', 'K'],
  ['next', 'J'],
  ['undo', 'U'],
  ['merge', 'M'],
  ['mark', 'X'],
  ['add', 'N'],
  ['keys', '?'],
] as const;

/** A button that is off keeps the focus: disabled, it would swallow the editor's keys. */
const pressed = (act: () => void, isOff: boolean) => (isOff ? { 'aria-disabled': true } : { onClick: act });

/** What may be done with the fact on the card, each with its key. */
export function EditorBar({ actions, current, canUndo, marked }: EditorBarProps) {
  const t = useTranslations('drafts.do');
  const isBroken = current?.state === 'broken';
  const isOff = (name: keyof EditorActions): boolean =>
    (name === 'undo' && !canUndo) ||
    (isBroken && ['edit', 'merge', 'mark'].includes(name)) ||
    (!current && ['edit', 'previous', 'next', 'merge', 'mark'].includes(name));
  const others = marked.filter((id) => id !== current?.id).length;
  const wordsOf = (name: (typeof quiet)[number][0]): string => {
    if (name === 'merge') return t('merge', { count: others });
    if (name === 'mark') return t(current && marked.includes(current.id) ? 'unmark' : 'mark');
    return t(name === 'add' && isBroken ? 'point' : name);
  };
  return (
    <>
      <div className={styles.decide}>
        <button type="button" className="button" {...pressed(actions.accept, !current || isBroken)}>
          {t('accept')} <kbd>A</kbd>
        </button>
        <button type="button" className="button quiet" {...pressed(actions.reject, !current)}>
          {t('reject')} <kbd>R</kbd>
        </button>
      </div>
      <div className={styles.bar}>
        {quiet.map(([name, key]) => (
          <button
            key={name}
            type="button"
            {...pressed(actions[name], isOff(name))}
            // To press it leaves the selection that it is about.
            onMouseDown={(event) => event.preventDefault()}
          >
            {wordsOf(name)} <kbd>{key}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}
