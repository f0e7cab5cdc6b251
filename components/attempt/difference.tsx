import { Fragment } from 'react';
import styles from './item-note.module.css';

export type DifferenceProps = { mine: string; right: string; words: { mine: string; right: string } };

/** The learner's text above the right one; in both, what the other one does not have is underlined, word by word. */
export function Difference({ mine, right, words }: DifferenceProps) {
  const rows = [
    { label: words.mine, text: mine, other: right },
    { label: words.right, text: right, other: mine },
  ];
  return (
    <dl className={styles.difference}>
      {rows.map(({ label, text, other }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{marked(text, other)}</dd>
        </div>
      ))}
    </dl>
  );
}

function marked(text: string, other: string) {
  const known = new Set(other.toLowerCase().split(/\s+/));
  return text.split(/(\s+)/).map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one unchanging text
    <Fragment key={index}>{word.trim() === '' || known.has(word.toLowerCase()) ? word : <u>{word}</u>}</Fragment>
  ));
}
