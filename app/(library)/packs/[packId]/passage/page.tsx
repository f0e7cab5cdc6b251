import { notFound } from 'next/navigation';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { SitePage } from '@/app/site-page';
import { Passage } from '@/components/packs/passage';
import { givenAwayBy } from '@/quizzes/facts/given-away';
import { statementOf } from '@/quizzes/facts/sentence';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { listStandings } from '@/services/facts/list-standings';

type Props = { params: Promise<{ packId: string }> };

export async function generateMetadata({ params }: Props) {
  const pack = await findRequestedPack((await params).packId);
  return pack ? { title: pack.document.title } : {};
}

export default async function PassagePage({ params }: Props) {
  const { packId } = await params;
  const db = await database();
  const viewer = await findCurrentViewer();
  const [pack, known] = await Promise.all([findRequestedPack(packId), viewer && listStandings(db, viewer.id, packId, now())]);
  if (!pack) notFound();
  const levels = new Map(known?.standings.map(({ factId, level }) => [factId, level]));
  const asked = (known?.openTestFacts ?? []).flatMap((open) => (open.packId === pack.id ? [open.factId] : []));
  const isGivenAway = givenAwayBy(pack.facts, asked);
  return (
    <SitePage current="library">
      <Passage
        title={pack.document.title}
        language={pack.language}
        text={pack.document.text}
        sentences={pack.facts.flatMap((fact) => [fact.source, ...fact.alsoIn])}
        facts={pack.facts.map((fact) => ({
          id: fact.id,
          statement: isGivenAway(fact.id) ? undefined : statementOf(fact),
          level: levels.get(fact.id) ?? 'new',
          topic: fact.topic,
          answers: [fact.source, ...fact.alsoIn].map(({ answerStart, answerEnd }) => ({ start: answerStart, end: answerEnd })),
        }))}
        topics={pack.topics}
        citation={pack.document.citation}
        packHref={`/packs/${pack.id}`}
        factHref={`/packs/${pack.id}/facts/`}
      />
    </SitePage>
  );
}
