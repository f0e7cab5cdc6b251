import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './passage.module.css';

export type PassageProps = {
  title: string;
  text: string;
  /** Spans that feedback links to; each sentence gets the anchor `s<start>`. */
  sentences: readonly { start: number; end: number }[];
  citation: { title: string; url?: string | undefined };
  packHref: string;
};

/** The source, word for word, with an anchor at every sentence that a fact quotes. */
export function Passage({ title, text, sentences, citation, packHref }: PassageProps) {
  const t = useTranslations('passage');
  const spans = [...new Map(sentences.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, text: match[0] }));
  return (
    <article className={styles.passage}>
      <h1>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>{pieces(paragraph, spans)}</p>
      ))}
      <p className="small">{t('source', { title: citation.title })}</p>
      <div className="actions">
        <Link className="button" href={packHref} prefetch={false}>
          {t('quiz')}
        </Link>
      </div>
    </article>
  );
}

function pieces(paragraph: { start: number; text: string }, spans: readonly { start: number; end: number }[]) {
  const end = paragraph.start + paragraph.text.length;
  const inside = spans.filter((span) => span.start >= paragraph.start && span.end <= end);
  const slice = (from: number, to: number) => paragraph.text.slice(from - paragraph.start, to - paragraph.start);
  let at = paragraph.start;
  const result = inside.flatMap((span) => {
    const before = slice(at, span.start);
    at = span.end;
    return [
      before,
      <span key={span.start} id={`s${span.start}`}>
        {slice(span.start, span.end)}
      </span>,
    ];
  });
  return [...result, slice(at, end)];
}
