import { Fragment } from 'react';
import type { SpotErrorItem } from '@/quizzes/kinds/item';
import { bindEllipses } from './bind-ellipses';
import styles from './spot-error-field.module.css';

/** The passage of a spot-error item as it was served, to be read again: its parts are marked, and none of them told. */
export function ChangedPassage({ item }: { item: Pick<SpotErrorItem, 'passage' | 'parts'> }) {
  const passage = bindEllipses(item.passage);
  const parts = [...item.parts].sort((a, b) => a.start - b.start);
  return (
    <p className={`${styles.passage} ${styles.again}`}>
      {parts.map((part, index) => (
        <Fragment key={part.optionId}>
          {passage.slice(parts[index - 1]?.end ?? 0, part.start)}
          <span className={styles.part}>{passage.slice(part.start, part.end)}</span>
        </Fragment>
      ))}
      {passage.slice(parts.at(-1)?.end ?? 0)}
    </p>
  );
}
