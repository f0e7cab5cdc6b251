import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Since } from '@/components/attempt/since';
import type { FactSource } from '@/quizzes/facts/fact';
import type { Feedback, Item, ItemKind } from '@/quizzes/kinds/item';
import { FactMadeItems } from './fact-made-items';
import { FactSourceInText } from './fact-source';
import styles from './facts.module.css';

export type FactPageProps = {
  pack: { title: string; href: string; text: string; language: string };
  feedback: Feedback;
  source: FactSource;
  items: readonly { kind: ItemKind; item: Item }[];
  trueOf: Readonly<Record<string, string>>;
  /** Up to where a fact's id follows, without its slash. */
  factsHref: string;
  passageHref: string;
  memory: ReactNode;
  rest: ReactNode;
  note: ReactNode;
  report: ReactNode;
};

/** A fact for who learns it: what it says and where, what they know of it, and what they may say of it. */
export function FactPage({ pack, feedback, source, ...props }: FactPageProps) {
  const t = useTranslations('fact');
  return (
    <>
      <p className="small">
        <Link href={pack.href} prefetch={false}>
          {pack.title}
        </Link>
      </p>
      <h1 className={styles.statement} lang={pack.language}>
        {feedback.statement}
      </h1>
      <div className={styles.columns}>
        <div>
          <FactSourceInText text={pack.text} language={pack.language} source={source} />
          <p className={styles.links}>
            <Link href={`${props.passageHref}#s${source.start}`} prefetch={false}>
              {t('inPassage')}
            </Link>
          </p>
          {feedback.update ? <Since update={feedback.update} className={styles.aside} /> : null}
          {feedback.caution ? (
            <p className={styles.aside} lang={pack.language}>
              {feedback.caution}
            </p>
          ) : null}
        </div>
        <div className={styles.beside}>
          <h2>{t('memory.title')}</h2>
          {props.memory}
          {props.rest}
        </div>
        <div>
          <h2>{t('note.title')}</h2>
          {props.note}
          {props.report}
        </div>
      </div>
      <h2>{t('items.title')}</h2>
      <p className="muted">{t('items.lead')}</p>
      <FactMadeItems items={props.items} trueOf={props.trueOf} itemsHref={props.factsHref} language={pack.language} />
    </>
  );
}

export type HiddenFactProps = { pack: { title: string; href: string }; historyHref: string; report: ReactNode };

/** In place of a fact that would tell an answer to a test that is still open. */
export function HiddenFact({ pack, historyHref, report }: HiddenFactProps) {
  const t = useTranslations('fact');
  return (
    <>
      <p className="small">
        <Link href={pack.href} prefetch={false}>
          {pack.title}
        </Link>
      </p>
      <h1 className={styles.statement}>{t('hidden.title')}</h1>
      <p className="lead">{t('hidden.lead')}</p>
      <div className="actions">
        <Link className="button" href={historyHref} prefetch={false}>
          {t('hidden.tests')}
        </Link>
      </div>
      {report}
    </>
  );
}
