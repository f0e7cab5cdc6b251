import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { SitePage } from '@/app/site-page';
import { CardSheet } from '@/components/print/card-sheet';
import styles from '@/components/print/cards.module.css';
import { PrintBar } from '@/components/print/print-bar';
import { cardFaces } from '@/quizzes/kinds/card/faces';

type Props = { params: Promise<{ packId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const pack = await findRequestedPack((await params).packId);
  return { ...(pack ? { title: pack.title } : {}), robots: { index: false } };
}

export default async function PrintCardsPage({ params }: Props) {
  const [{ packId }, t] = await Promise.all([params, getTranslations('print')]);
  const pack = await findRequestedPack(packId);
  if (!pack) notFound();
  const cards = pack.facts.map((fact) => ({ id: fact.id, ...cardFaces(fact, pack.facts).forward, quote: fact.source.quote }));
  return (
    <SitePage current="library">
      <PrintBar backHref={`/packs/${pack.id}`} hint={t('cardsHint', { count: cards.length })} />
      <h1 className={styles.title}>{pack.title}</h1>
      <CardSheet cards={cards} language={pack.language} />
    </SitePage>
  );
}
