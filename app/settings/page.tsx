import type { Metadata } from 'next';
import Link from 'next/link';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { findCurrentSessionId, findCurrentViewer } from '@/app/(auth)/viewer';
import { defaultItems, freshSeed, quizHref } from '@/app/quiz-address';
import { SitePage } from '@/app/site-page';
import { BacklogForm } from '@/components/account/backlog-form';
import { ExamForm } from '@/components/account/exam-form';
import { FitForm } from '@/components/account/fit-form';
import { SettingsForm } from '@/components/account/settings-form';
import type { MemorySettings } from '@/memory/settings';
import { simulateWorkload } from '@/memory/simulate';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { automaticFrom } from '@/services/memories/fit-weights';
import { findPack } from '@/services/packs/find-pack';
import { listPacksOfSession } from '@/services/packs/list-packs';
import { findExamDay } from '@/services/settings/exam-days';
import { findSettings } from '@/services/settings/find-settings';
import { findBacklog, reliefDays } from '@/services/settings/relieve-backlog';
import { fitAction, relieveBacklogAction, saveExamDayAction, saveSettingsAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage() {
  const db = await database();
  const sessionId = await findCurrentSessionId();
  const [viewer, t, packs, { settings: messages }] = await Promise.all([
    findCurrentViewer(),
    getTranslations('settings'),
    listPacksOfSession(db, sessionId),
    getMessages(),
  ]);
  const [first] = packs;
  if (!viewer) {
    return (
      <SitePage>
        <h1>{t('title')}</h1>
        <p className="lead">{t('noLearner')}</p>
        {first ? (
          <div className="actions">
            <Link
              className="button"
              href={quizHref(first.id, { seed: freshSeed(), blueprint: blueprintOf(defaultItems), mode: 'practice' })}
              prefetch={false}
            >
              {t('firstQuiz')}
            </Link>
          </div>
        ) : null}
      </SitePage>
    );
  }
  const at = now();
  const [{ memory, preferences, fit }, pack, exams, allBacklogs] = await Promise.all([
    findSettings(db, viewer.id),
    first && findPack(db, first.id),
    Promise.all(packs.map(async ({ id, title }) => ({ id, title, day: await findExamDay(db, viewer.id, id) }))),
    Promise.all(packs.map(async ({ id, title }) => ({ id, title, ...(await findBacklog(db, viewer.id, id, at)) }))),
  ]);
  const backlogs = allBacklogs.filter(({ overdue, until }) => overdue >= fewestOverdue || until !== undefined);
  return (
    <SitePage>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <NextIntlClientProvider messages={{ settings: messages ?? {} }}>
        <SettingsForm
          action={saveSettingsAction}
          memory={memory}
          preferences={preferences}
          name={viewer.name}
          workloads={workloadsOf(memory, preferences.newPerDay, pack?.facts.length ?? 0)}
          zones={[...new Set(['UTC', memory.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
        />
        {backlogs.map(({ id, title, overdue, until }) => (
          <BacklogForm
            key={id}
            action={relieveBacklogAction}
            packId={id}
            title={title}
            overdue={overdue}
            until={until}
            days={reliefDays}
          />
        ))}
        {exams.map((exam) => (
          <ExamForm key={exam.id} action={saveExamDayAction} packId={exam.id} title={exam.title} day={exam.day} />
        ))}
        <FitForm action={fitAction} canUndo={fit.canUndo} automaticFrom={automaticFrom} />
      </NextIntlClientProvider>
    </SitePage>
  );
}

/** Fewer than these are a session like any other. */
const fewestOverdue = 10;

const retentions = [0.7, 0.8, 0.9, 0.95, 0.99];
/** A plan with more facts is simulated with these, and its figures are in proportion. */
const simulatedFacts = 30;
const simulatedDays = 180;

type Workloads = readonly { retention: number; reviewsPerDay: number }[];
/** The same plan has the same figures; kept, since a simulation holds up everyone else while it runs. */
const simulated = new Map<string, Workloads>();
const mostKept = 200;

function workloadsOf(settings: MemorySettings, newPerDay: number, facts: number): Workloads {
  const { desiredRetention: _, timeZone: __, rolloverHour: ___, ...plan } = settings;
  const key = JSON.stringify([plan, newPerDay, facts]);
  const known = simulated.get(key);
  if (known) return known;
  const few = Math.min(facts, simulatedFacts);
  const share = few === 0 ? 1 : facts / few;
  const workloads = retentions.map((retention) => {
    const { reviewsPerDay } = simulateWorkload({
      desiredRetention: retention,
      facts: few,
      newPerDay: Math.ceil(newPerDay / share),
      days: simulatedDays,
      seed: 1,
      settings,
    });
    return { retention, reviewsPerDay: share * reviewsPerDay };
  });
  if (simulated.size >= mostKept) simulated.clear();
  simulated.set(key, workloads);
  return workloads;
}
