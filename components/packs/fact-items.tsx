import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SourceQuote } from '@/components/items/source-quote';
import type { Fact } from '@/quizzes/facts/fact';
import type { CardSide } from '@/quizzes/kinds/card/faces';
import type { Item, ItemKind } from '@/quizzes/kinds/item';
import styles from './fact-items.module.css';
import { ItemPreview } from './item-preview';

export type FactItemsProps = {
  packTitle: string;
  language: string;
  itemsHref: string;
  statement: string;
  fact: Pick<Fact, 'source' | 'status' | 'importance' | 'aliases' | 'denied' | 'caution'>;
  topic: string;
  draw: number;
  againHref: string;
  made: readonly ({ kind: ItemKind; item: Item } | { kind: ItemKind; why: string })[];
  /** By fact: what its value is true of. */
  trueOf: Readonly<Record<string, string>>;
  faces: { forward: CardSide; reverse?: CardSide };
  aliases: readonly { text: string; learners: number; conflict: boolean }[];
};

export function FactItems(props: FactItemsProps) {
  const { fact, faces, language } = props;
  const t = useTranslations('items');
  const tKind = useTranslations('start');
  const cards = [
    { name: t('forward'), side: faces.forward },
    ...(faces.reverse ? [{ name: t('reverse'), side: faces.reverse }] : []),
  ];
  return (
    <>
      <p className="small">
        <Link href={props.itemsHref} prefetch={false}>
          {props.packTitle}
        </Link>
      </p>
      <h1 lang={language}>{props.statement}</h1>
      <div lang={language}>
        <SourceQuote source={fact.source} />
      </div>
      <dl className={`facts-of ${styles.about}`}>
        <dt>{t('topic')}</dt>
        <dd>{props.topic}</dd>
        <dt>{t('standing')}</dt>
        <dd>
          {t(`status.${fact.status}`)}, {t(`importance.${fact.importance}`)}
        </dd>
        {fact.caution ? (
          <>
            <dt>{t('caution')}</dt>
            <dd>{fact.caution}</dd>
          </>
        ) : null}
        {fact.aliases.length > 0 ? (
          <>
            <dt>{t('aliases')}</dt>
            <dd>{fact.aliases.join('; ')}</dd>
          </>
        ) : null}
        {fact.denied.length > 0 ? (
          <>
            <dt>{t('denied')}</dt>
            <dd>{fact.denied.join('; ')}</dd>
          </>
        ) : null}
      </dl>
      {props.aliases.length > 0 ? (
        <>
          <h2>{t('proposed')}</h2>
          <ul>
            {props.aliases.map(({ text, learners, conflict }) => (
              <li key={text}>
                “{text}” <span className="muted">{t('claimedBy', { learners })}</span> {conflict ? t('conflict') : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className={styles.again}>
        <h2>{t('drawn', { draw: props.draw })}</h2>
        <Link className="button quiet" href={props.againHref} prefetch={false}>
          {t('drawAgain')}
        </Link>
      </div>
      {props.made.map((made) => (
        <section key={made.kind} className={styles.kind}>
          <h3>{tKind(`kind.${made.kind}`)}</h3>
          {'item' in made ? (
            <ItemPreview item={made.item} trueOf={props.trueOf} itemsHref={props.itemsHref} language={language} />
          ) : (
            <p className="muted">{made.why}</p>
          )}
        </section>
      ))}
      <h2>{t('cards')}</h2>
      <div className={styles.cards}>
        {cards.map(({ name, side }) => (
          <figure key={name} className={styles.card}>
            <figcaption className="small">{name}</figcaption>
            <p lang={language}>{side.front}</p>
            <hr />
            <p lang={language}>{side.back}</p>
          </figure>
        ))}
      </div>
    </>
  );
}
