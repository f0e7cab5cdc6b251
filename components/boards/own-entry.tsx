import { useTranslations } from 'next-intl';
import styles from './board.module.css';
import { BoardWords } from './board-words';
import { type JoinAction, JoinForm } from './join-form';

export type OwnEntryProps = {
  mine:
    | { type: 'entry' | 'eligible'; attemptId: string; displayName: string | undefined; earned: number; itemCount: number }
    | { type: 'not-first' | 'deleted' | 'open' | 'none' };
  join: JoinAction;
  leave: (form: FormData) => Promise<void>;
};

/** What the learner's own test is to a board: shown there, or not, as they choose. */
export function OwnEntry({ mine, join, leave }: OwnEntryProps) {
  const t = useTranslations('board');
  if (mine.type === 'none') return null;
  if (!('attemptId' in mine))
    return (
      <section className={styles.own}>
        <h2>{t('ownHeading')}</h2>
        <p className={styles.words}>{t(mine.type)}</p>
      </section>
    );
  const { type, attemptId, displayName } = mine;
  return (
    <section className={styles.own}>
      <h2>{t('ownHeading')}</h2>
      <p className={styles.words}>{type === 'entry' ? t('shownAs', { name: displayName ?? '' }) : t('eligible')}</p>
      <BoardWords>
        <JoinForm key={type} action={join} attemptId={attemptId} displayName={displayName} />
      </BoardWords>
      {type === 'entry' ? (
        <form action={leave}>
          <input type="hidden" name="attemptId" value={attemptId} />
          <button className="button quiet" type="submit">
            {t('leave')}
          </button>
        </form>
      ) : null}
    </section>
  );
}
