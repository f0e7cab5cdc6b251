import type { FactSource } from '@/quizzes/facts/fact';
import styles from './facts.module.css';

export type FactSourceInTextProps = { text: string; language: string; source: FactSource };

/** The fact's sentence in the paragraph that it stands in, with the answer marked. */
export function FactSourceInText({ text, language, source }: FactSourceInTextProps) {
  const { start, end, answerStart, answerEnd } = source;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  return (
    <blockquote className={styles.source} lang={language}>
      {text.slice(from, start)}
      <span>
        {text.slice(start, answerStart)}
        <mark>{text.slice(answerStart, answerEnd)}</mark>
        {text.slice(answerEnd, end)}
      </span>
      {text.slice(end, to)}
    </blockquote>
  );
}
