import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findGivenAway } from '@/app/(library)/given-away';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { historyHref } from '@/app/history-address';
import { parseQuizAddress, type Query, quizHref } from '@/app/quiz-address';
import { SitePage } from '@/app/site-page';
import { NothingToAsk } from '@/components/packs/nothing-to-ask';
import { LaterNote } from '@/components/print/later-note';
import { PrintBar } from '@/components/print/print-bar';
import { QuizSheet } from '@/components/print/quiz-sheet';
import { tellsGivenAway } from '@/quizzes/kinds/held-back';
import type { Item } from '@/quizzes/kinds/item';
import { madeQuiz } from '@/services/attempts/made-quiz';

type Props = { params: Promise<{ packId: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const pack = await findRequestedPack((await params).packId);
  return { ...(pack ? { title: pack.title } : {}), robots: { index: false } };
}

export default async function PrintQuizPage({ params, searchParams }: Props) {
  const [{ packId }, query, t] = await Promise.all([params, searchParams, getTranslations('print')]);
  const [pack, isGivenAway] = await Promise.all([findRequestedPack(packId), findGivenAway(packId)]);
  const address = parseQuizAddress(query);
  if (!pack || !address) notFound();
  const screenHref = quizHref(pack.id, { ...address, mode: undefined });
  const generated = madeQuiz(pack, address.blueprint, address.seed);
  if (!generated.ok && generated.error.type !== 'nothing-to-ask') notFound();
  const items = generated.ok ? generated.value.items : [];
  const isKeyLater = (item: Item) => tellsGivenAway(item, isGivenAway);
  const count = items.filter(isKeyLater).length;
  return (
    <SitePage current="library">
      {generated.ok ? (
        <>
          <PrintBar backHref={screenHref} hint={count === items.length ? undefined : t('quizHint')} />
          {count > 0 ? (
            <LaterNote href={historyHref({ mode: 'assessed', state: 'open' })}>
              {count === items.length ? t('keyLater') : t('answersLater', { count })}
            </LaterNote>
          ) : null}
          <QuizSheet
            title={pack.title}
            language={pack.language}
            items={items}
            isKeyLater={isKeyLater}
            citation={pack.document.citation.title}
            address={screenHref}
          />
        </>
      ) : (
        <NothingToAsk title={pack.title} packHref={`/packs/${pack.id}`} />
      )}
    </SitePage>
  );
}
