'use client';

import { Fragment, useId } from 'react';
import type { PublicItemByKind } from '@/quizzes/kinds/item';
import { bindEllipses } from './bind-ellipses';
import type { ItemFieldProps } from './item-field';
import { OptionList } from './option-list';
import styles from './spot-error-field.module.css';

type SpotError = PublicItemByKind['spot-error'];

/** The passage with its doubtful parts numbered as they are read; the same numbers are the options. A press on a part chooses it. */
export function SpotErrorField({ item, given, shownKey, correction }: ItemFieldProps<SpotError>) {
  const prefix = useId();
  const passage = bindEllipses(item.passage);
  const parts = [...item.parts].sort((a, b) => a.start - b.start);
  const options = parts.flatMap((part) => item.options.find((option) => option.id === part.optionId) ?? []);
  return (
    <div className={styles.spotError}>
      <p className={styles.passage}>
        {parts.map((part, index) => {
          const text = passage.slice(part.start, part.end);
          return (
            <Fragment key={part.optionId}>
              {passage.slice(parts[index - 1]?.end ?? 0, part.start)}
              <sup className={styles.partNumber} aria-hidden="true">
                {index + 1}
              </sup>
              {given === undefined ? (
                <label htmlFor={`${prefix}-${part.optionId}`} className={styles.part} data-part={index + 1}>
                  {text}
                </label>
              ) : shownKey?.includes(part.optionId) ? (
                <>
                  <del className={styles.struck}>{text}</del>
                  {correction ? ' ' : null}
                  {correction ? <ins className={styles.source}>{correction.source}</ins> : null}
                </>
              ) : (
                <span className={styles.part}>{text}</span>
              )}
            </Fragment>
          );
        })}
        {passage.slice(parts.at(-1)?.end ?? 0)}
      </p>
      <div>
        <OptionList
          options={options}
          keyIs="changed"
          chosen={given?.kind === 'spot-error' ? [given.optionId] : []}
          shownKey={shownKey}
          readOnly={given !== undefined}
          idPrefix={prefix}
        />
      </div>
    </div>
  );
}
