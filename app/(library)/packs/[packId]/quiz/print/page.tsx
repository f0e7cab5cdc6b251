import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { parseQuizAddress, type Query, quizHref } from '@/app/quiz-address';
import { SitePage } from '@/app/site-page';
import { NothingToAsk } from '@/components/packs/nothing-to-ask';
import { PrintBar } from '@/components/print/print-bar';
import { QuizSheet } from '@/components/print/quiz-sheet';
import { generateQuiz } from '@/quizzes/generation/generate-quiz';

type Props = { params: Promise<{ packId: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const pack = await findRequestedPack((await params).packId);
  return { ...(pack ? { title: pack.title } : {}), robots: { index: false } };
}

export default async function PrintQuizPage({ params, searchParams }: Props) {
  const [{ packId }, query, t] = await Promise.all([params, searchParams, getTranslations('print')]);
  const pack = await findRequestedPack(packId);
  const address = parseQuizAddress(query);
  if (!pack || !address) notFound();
  const screenHref = quizHref(pack.id, { ...address, mode: undefined });
  const generated = generateQuiz(pack, address.blueprint, address.seed);
  if (!generated.ok && generated.error.type !== 'nothing-to-ask') notFound();
  return (
    <SitePage current="library">
      {generated.ok ? (
        <>
          <PrintBar backHref={screenHref} hint={t('quizHint')} />
          <QuizSheet
            title={pack.title}
            language={pack.language}
            items={generated.value.items}
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
