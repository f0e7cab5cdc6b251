import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findGivenAway } from '@/app/(library)/given-away';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { historyHref } from '@/app/history-address';
import { SitePage } from '@/app/site-page';
import { CardSheet } from '@/components/print/card-sheet';
import styles from '@/components/print/cards.module.css';
import { LaterNote } from '@/components/print/later-note';
import { PrintBar } from '@/components/print/print-bar';
import { cardFaces } from '@/quizzes/kinds/card/faces';

type Props = { params: Promise<{ packId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const pack = await findRequestedPack((await params).packId);
  return { ...(pack ? { title: pack.title } : {}), robots: { index: false } };
}

export default async function PrintCardsPage({ params }: Props) {
  const { packId } = await params;
  const [pack, isGivenAway, t] = await Promise.all([findRequestedPack(packId), findGivenAway(packId), getTranslations('print')]);
  if (!pack) notFound();
  const shown = pack.facts.filter(({ id }) => !isGivenAway(id));
  const cards = shown.map((fact) => ({
    id: fact.id,
    ...cardFaces(fact, pack.facts, pack.language).forward,
    quote: fact.source.quote,
  }));
  const count = pack.facts.length - shown.length;
  return (
    <SitePage current="library">
      <PrintBar backHref={`/packs/${pack.id}`} hint={t('cardsHint', { count: cards.length })} />
      {count > 0 ? (
        <LaterNote href={historyHref({ mode: 'assessed', state: 'open' })}>{t('cardsLater', { count })}</LaterNote>
      ) : null}
      <h1 className={styles.title} lang={pack.language}>
        {pack.title}
      </h1>
      <CardSheet cards={cards} language={pack.language} />
    </SitePage>
  );
}
