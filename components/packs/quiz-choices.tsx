import { useTranslations } from 'next-intl';
import type { Difficulty } from '@/quizzes/generation/blueprint';
import type { ItemKind } from '@/quizzes/kinds/item';
import { CheckList } from './check-list';
import styles from './pack-start.module.css';

export type QuizChoicesProps = {
  topics: readonly { id: string; title: string }[];
  kinds: readonly ItemKind[];
  difficulties: readonly Difficulty[];
  action: string;
};

const counts = [5, 10, 15, 20, 30, 50];

/** A plain GET form: its answer is the link of the quiz. */
export function QuizChoices({ topics, kinds, difficulties, action }: QuizChoicesProps) {
  const t = useTranslations('start');
  return (
    <>
      <h2>{t('own')}</h2>
      <form action={action} className={styles.choose}>
        <label className={styles.count}>
          <span>{t('howMany')}</span>
          <select name="items" defaultValue="10">
            {counts.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
        <CheckList
          name="topics"
          legend={t('topic')}
          hint={t('noneIsAll')}
          choices={topics.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <fieldset className={styles.group}>
          <legend>{t('howHard')}</legend>
          {difficulties.map((difficulty) => (
            <label key={difficulty} className={styles.choice}>
              <input type="radio" name="difficulty" value={difficulty} defaultChecked={difficulty === difficulties[0]} />
              <span>
                {t(`difficulty.${difficulty}`)} – <span className="muted">{t(`difficultyIs.${difficulty}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <details className={styles.more}>
          <summary>{t('kindOf')}</summary>
          <CheckList
            name="kinds"
            legend={t('kinds')}
            hint={t('noneIsAll')}
            choices={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </details>
        <div className="actions">
          <button className="button quiet" type="submit" name="mode" value="practice">
            {t('practice')}
          </button>
          <button className="button quiet" type="submit" name="mode" value="assessed">
            {t('test')}
          </button>
        </div>
      </form>
    </>
  );
}
