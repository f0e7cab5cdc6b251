import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import type { Query } from '@/app/quiz-address';
import { SitePage } from '@/app/site-page';
import { PackStatistics } from '@/components/statistics/pack-statistics';
import { columns, type Sorting } from '@/components/statistics/sorting';
import { statementOf } from '@/quizzes/facts/sentence';
import { database } from '@/services/database';
import { findPackStatistics } from '@/services/statistics/find-pack-statistics';

type Props = { params: Promise<{ packId: string }>; searchParams: Promise<Query> };

const sortingSchema = z.object({ sort: z.enum(columns).catch('fact'), order: z.enum(['up', 'down']).catch('up') });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('statistics'))('title') };
}

export default async function StatisticsPage({ params, searchParams }: Props) {
  const [{ packId }, query] = await Promise.all([params, searchParams]);
  const viewer = await findCurrentViewer();
  const statistics = viewer && (await findPackStatistics(await database(), viewer, packId));
  if (!statistics) notFound();
  const { pack, ...figures } = statistics;
  const { sort, order } = sortingSchema.parse(query);
  const packHref = `/packs/${pack.id}`;
  return (
    <SitePage current="library">
      <PackStatistics
        {...figures}
        packTitle={pack.title}
        packHref={packHref}
        factHref={`${packHref}/items/`}
        statements={Object.fromEntries(pack.facts.map((fact) => [fact.id, statementOf(fact)]))}
        sorting={{ column: sort, isDescending: order === 'down' }}
        sortHref={({ column, isDescending }: Sorting) =>
          `${packHref}/statistics?sort=${column}${isDescending ? '&order=down' : ''}`
        }
      />
    </SitePage>
  );
}
