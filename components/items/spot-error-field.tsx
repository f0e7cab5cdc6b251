'use client';

import { Fragment, useId } from 'react';
import type { PublicItemByKind } from '@/quizzes/kinds/item';
import type { ItemFieldProps } from './item-field';
import { OptionList } from './option-list';
import styles from './spot-error-field.module.css';

type SpotError = PublicItemByKind['spot-error'];

/** The passage with its doubtful parts numbered in place; the same numbers are the options. A press on a part chooses it. */
export function SpotErrorField({ item, given, shownKey, correction }: ItemFieldProps<SpotError>) {
  const prefix = useId();
  const numberOf = (optionId: string) => item.options.findIndex((option) => option.id === optionId) + 1;
  const parts = [...item.parts].sort((a, b) => a.start - b.start);
  return (
    <div className={styles.spotError}>
      <p className={styles.passage}>
        {parts.map((part, index) => {
          const text = item.passage.slice(part.start, part.end);
          const number = (
            <sup className={styles.partNumber} aria-hidden="true">
              {numberOf(part.optionId)}
            </sup>
          );
          return (
            <Fragment key={part.optionId}>
              {item.passage.slice(parts[index - 1]?.end ?? 0, part.start)}
              {given === undefined ? (
                <label htmlFor={`${prefix}-${part.optionId}`} className={styles.part} data-part={numberOf(part.optionId)}>
                  {number}
                  {text}
                </label>
              ) : shownKey?.includes(part.optionId) ? (
                <>
                  {number}
                  <del className={styles.struck}>{text}</del>
                  {correction ? ' ' : null}
                  {correction ? <ins className={styles.source}>{correction.source}</ins> : null}
                </>
              ) : (
                <span className={styles.part}>
                  {number}
                  {text}
                </span>
              )}
            </Fragment>
          );
        })}
        {item.passage.slice(parts.at(-1)?.end ?? 0)}
      </p>
      <div>
        <OptionList
          options={item.options}
          chosen={given?.kind === 'spot-error' ? [given.optionId] : []}
          shownKey={shownKey}
          readOnly={given !== undefined}
          idPrefix={prefix}
        />
      </div>
    </div>
  );
}
