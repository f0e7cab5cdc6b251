import { useTranslations } from 'next-intl';
import styles from './drafts.module.css';
import type { FileState } from './use-file';

type FileNoteProps = {
  state: FileState;
  /** Puts back what stood there before; absent where nothing did. */
  onUndo: (() => void) | undefined;
};

const problems = [
  ...['missing', 'slow', 'too-big', 'text-too-long', 'unknown', 'old-word', 'empty', 'locked', 'damaged', 'without-text'],
  ...['too-much', 'one-at-a-time', 'too-often', 'busy', 'not-sent', 'server'],
].map((name) => `file-${name}`);
/** Of the text that was read, where a form was sent without a script. */
const ofText = ['refused', 'empty', 'too-long', 'too-many-texts', 'sign-up-first', 'bad-address', 'bad-date', 'conflict'];
const known = new Set([...problems, ...ofText, 'pdf-without-text', 'signed-out']);

/** What became of a file, beside where it is chosen: in words, told to a screen reader as it comes. */
export function FileNote({ state, onUndo }: FileNoteProps) {
  const t = useTranslations('drafts');
  const isProblem = state.type === 'problem';
  return (
    <>
      <div role="alert">
        {isProblem ? (
          <p className="problem">
            {t(`problem.${known.has(state.code) ? state.code : 'file-server'}`, { length: state.length })}
          </p>
        ) : null}
      </div>
      <div role="status">
        {state.type === 'reading' ? <p>{t('file.reading', { name: state.name })}</p> : null}
        {state.type === 'read' ? (
          <>
            <p>{t('file.read', { name: state.name, length: state.file.text.length })}</p>
            {state.file.warnings.map((warning) => (
              <p key={warning.type}>
                {t(`file.warning.${warning.type}`, {
                  format: t(`file.format.${state.file.format}`),
                  encoding: 'encoding' in warning ? warning.encoding.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : '',
                  count: 'count' in warning ? warning.count : 0,
                })}
              </p>
            ))}
          </>
        ) : null}
      </div>
      {state.type === 'read' && onUndo ? (
        <button type="button" className={styles.plain} onClick={onUndo}>
          {t('file.undo')}
        </button>
      ) : null}
    </>
  );
}
