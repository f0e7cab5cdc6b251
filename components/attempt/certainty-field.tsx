import { useTranslations } from 'next-intl';
import styles from './quiz.module.css';

/** The chances that a learner can say they have of being right. */
export const certainties = [0.25, 0.5, 0.75, 0.95] as const;

/** How sure someone is, asked before the verdict; leaving it out is fine. */
export function CertaintyField() {
  const t = useTranslations('quiz');
  return (
    <div role="radiogroup" aria-labelledby="certainty" className={styles.certainty}>
      <p id="certainty">
        {t('certainty')} <kbd>{t('certaintyKeys')}</kbd>
      </p>
      {certainties.map((certainty) => (
        <label key={certainty}>
          <input type="radio" name="certainty" value={certainty} />
          {t('certaintyIs', { certainty: `p${Math.round(certainty * 100)}` })}
        </label>
      ))}
    </div>
  );
}
