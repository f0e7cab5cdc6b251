import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type MasteryLevel, masteryLevels } from '@/memory/mastery';
import styles from './passage.module.css';
import { layOutPassage, type Piece } from './passage-layout';
import { SelectionFacts } from './passage-selection';

type Span = { start: number; end: number };

export type PassageFact = {
  id: string;
  /** What it says; absent while a test that is not handed in asks it. */
  statement: string | undefined;
  level: MasteryLevel;
  topic: string;
  /** The words that answer it, wherever the text has them. */
  answers: readonly Span[];
};

export type PassageProps = {
  title: string;
  language: string;
  text: string;
  /** Sentences that feedback links to; each gets the anchor `s<start>`. */
  sentences: readonly Span[];
  facts: readonly PassageFact[];
  topics: readonly { id: string; title: string }[];
  citation: { title: string; url?: string | undefined };
  packHref: string;
  /** Up to where a fact's id follows. */
  factHref: string;
};

/** The source, word for word; what answers a fact is underlined by how well it is known, and leads to the fact. */
export function Passage({ title, language, text, sentences, facts, topics, citation, packHref, factHref }: PassageProps) {
  const t = useTranslations('passage');
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const paragraphs = layOutPassage(
    text,
    sentences,
    facts.flatMap(({ id, answers }) => answers.map((answer) => ({ ...answer, factId: id }))),
  );
  const labelOf = (id: string) => byId.get(id)?.statement ?? t('inTest');
  const counts = masteryLevels.map((level) => ({ level, count: facts.filter((fact) => fact.level === level).length }));
  return (
    <div className={styles.page}>
      <article className={styles.passage} data-passage>
        <h1 lang={language}>{title}</h1>
        <p className="small">{t('how')}</p>
        <ul className={styles.legend} aria-label={t('legend')}>
          {counts.toReversed().map(({ level, count }) => (
            <li key={level}>
              <span className={styles.known} data-level={level}>
                {t(`level.${level}`)}
              </span>{' '}
              {count}
            </li>
          ))}
        </ul>
        {paragraphs.map((paragraph) => (
          <section key={paragraph.start}>
            <p lang={language} className={styles.text}>
              {paragraph.stretches.map(({ start, anchor, pieces }) => (
                <span key={start} id={anchor === undefined ? undefined : `s${anchor}`}>
                  {pieces.map((piece) => (
                    <Words key={piece.start} piece={piece} level={levelOf(piece)} href={factHref} word={wordOf(piece)} />
                  ))}
                </span>
              ))}
            </p>
            {paragraph.factIds.length > 0 ? (
              <details className={styles.facts}>
                <summary>{t('inParagraph', { count: paragraph.factIds.length })}</summary>
                {listOf(paragraph.factIds)}
              </details>
            ) : null}
          </section>
        ))}
        <p className="small">{t('source', { title: citation.title })}</p>
        <div className="actions">
          <Link className="button" href={packHref} prefetch={false}>
            {t('quiz')}
          </Link>
        </div>
        <h2 id="facts">{t('byTopic')}</h2>
        {topics.map(({ id, title: topic }) => {
          const ids = facts.filter((fact) => fact.topic === id).map((fact) => fact.id);
          return ids.length === 0 ? null : (
            <details key={id} className={styles.topic}>
              <summary>
                {topic} <span className="muted">{ids.length}</span>
              </summary>
              {listOf(ids)}
            </details>
          );
        })}
      </article>
      <SelectionFacts
        facts={Object.fromEntries(facts.map(({ id, level }) => [id, { label: labelOf(id), level: t(`level.${level}`) }]))}
        factHref={factHref}
        words={{ title: t('inSelection'), close: t('close') }}
      />
    </div>
  );

  function listOf(ids: readonly string[]) {
    return (
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Link href={`${factHref}${id}`} prefetch={false}>
              {labelOf(id)}
            </Link>{' '}
            <span className="muted">{t(`level.${byId.get(id)?.level ?? 'new'}`)}</span>
          </li>
        ))}
      </ul>
    );
  }
  function levelOf({ factIds: [first] }: Piece): MasteryLevel {
    return (first !== undefined && byId.get(first)?.level) || 'new';
  }
  function wordOf(piece: Piece): string {
    return t(`level.${levelOf(piece)}`);
  }
}

type WordsProps = { piece: Piece; level: MasteryLevel; href: string; word: string };

/** Tab stops at each fact once, however it is cut up. */
function Words({ piece: { text, anchor, factIds, isContinued }, level, href, word }: WordsProps) {
  const id = anchor === undefined ? undefined : `s${anchor}`;
  const [first] = factIds;
  if (first === undefined) return id ? <span id={id}>{text}</span> : text;
  return (
    <a
      id={id}
      className={styles.known}
      data-level={level}
      data-facts={factIds.join(' ')}
      href={`${href}${first}`}
      title={word}
      tabIndex={isContinued ? -1 : undefined}
    >
      {text}
    </a>
  );
}
