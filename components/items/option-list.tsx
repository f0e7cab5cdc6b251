'use client';

import { useTranslations } from 'next-intl';
import { bindEllipses } from './bind-ellipses';
import styles from './items.module.css';

export type OptionListProps = {
  options: readonly { id: string; text: string }[];
  chosen: readonly string[];
  shownKey: readonly string[] | undefined;
  readOnly: boolean;
  /** *many*: check boxes; else radio buttons. */
  many?: boolean;
  /** *excerpt*: the options are sentences of the document, quoted. */
  look?: 'excerpt';
  /** *changed*: the key is not right, it is what was to be found. */
  keyIs?: 'changed';
  /** Gives each control the id `<prefix>-<option id>`, for further labels elsewhere. */
  idPrefix?: string;
};

/** Native controls; after the answer the same rows say in words which are right and which were chosen. */
export function OptionList({ options, chosen, shownKey, readOnly, many = false, look, keyIs, idPrefix }: OptionListProps) {
  const t = useTranslations('item');
  return options.map((option, index) => {
    const isKey = shownKey?.includes(option.id) ?? false;
    const isMine = readOnly && chosen.includes(option.id);
    const state = !readOnly || !shownKey ? '' : isKey ? styles.key : isMine ? styles.mine : styles.dim;
    const textId = idPrefix && `${idPrefix}-${option.id}-text`;
    return (
      <label key={option.id} className={`${styles.option} ${look === 'excerpt' ? styles.excerpt : ''} ${state}`}>
        <input
          type={many ? 'checkbox' : 'radio'}
          name={many ? 'optionIds' : 'optionId'}
          value={option.id}
          id={idPrefix && `${idPrefix}-${option.id}`}
          aria-labelledby={textId}
          disabled={readOnly}
          defaultChecked={chosen.includes(option.id)}
          required={!many}
        />
        <span className={styles.number} aria-hidden="true">
          {index + 1}
        </span>
        <span className={styles.text} id={textId}>
          {look === 'excerpt' && !/^["“]/.test(option.text) ? <q>{bindEllipses(option.text)}</q> : option.text}
        </span>
        {readOnly && (isKey || isMine) ? (
          <span className={styles.word}>{t(wordFor(isKey, isMine, shownKey, many, keyIs))}</span>
        ) : null}
      </label>
    );
  });
}

function wordFor(
  isKey: boolean,
  isMine: boolean,
  shownKey: readonly string[] | undefined,
  many: boolean,
  keyIs: 'changed' | undefined,
): string {
  if (!shownKey) return 'yourAnswer';
  if (isKey && isMine) return many ? 'rightAndChosen' : 'yoursAndRight';
  if (isKey && keyIs) return 'changedPart';
  if (isKey) return many ? 'rightNotChosen' : 'rightAnswer';
  return many ? 'wrongAndChosen' : 'yourWrongAnswer';
}
