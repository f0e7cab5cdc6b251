import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { historyHref, parseHistoryAddress, periods, states } from '@/app/history-address';
import { SitePage } from '@/app/site-page';
import { AttemptList } from '@/components/attempt/attempt-list';
import { AttemptListFilter } from '@/components/attempt/attempt-list-filter';
import { AttemptListPages } from '@/components/attempt/attempt-list-pages';
import { attemptModes } from '@/quizzes/generation/blueprint';
import { attemptsPerPage, listAttemptPage } from '@/services/attempts/list-attempts';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { listKnownPacks } from '@/services/packs/list-packs';
import { findSettings } from '@/services/settings/find-settings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A span of time, not of the learner's days, whose zone is read together with the attempts. */
const dayMs = 86_400_000;

export default async function HistoryPage({ searchParams }: Props) {
  const query = await searchParams;
  const address = parseHistoryAddress(query);
  const { pack, mode, state, days, page } = address;
  const db = await database();
  const viewer = await findCurrentViewer();
  const at = now();
  const filter = {
    packId: pack,
    mode,
    isFinished: state && state === 'finished',
    since: days && new Date(at.getTime() - Number(days) * dayMs),
  };
  const [packs, settings, { attempts, total }, t] = await Promise.all([
    listKnownPacks(db, viewer?.id),
    findSettings(db, viewer?.id),
    viewer ? listAttemptPage(db, viewer.id, filter, page) : { attempts: [], total: 0 },
    getTranslations('history'),
  ]);
  const isFiltered = pack !== undefined || mode !== undefined || state !== undefined || days !== undefined;
  const from = (page - 1) * attemptsPerPage;
  return (
    <SitePage current="history">
      <h1>{t('title')}</h1>
      {query.deleted === undefined ? null : <p role="status">{t('deleted')}</p>}
      {total > 0 || isFiltered ? (
        <AttemptListFilter
          action="/history"
          packs={packs.map(({ id, title }) => ({ value: id, label: title }))}
          modes={attemptModes}
          states={states}
          periods={periods}
          chosen={{ pack, mode, state, days }}
        />
      ) : null}
      {attempts.length > 0 ? (
        <>
          <AttemptList
            attempts={attempts}
            packTitles={Object.fromEntries(packs.map(({ id, title }) => [id, title]))}
            hrefOf={(attempt) => `/attempts/${attempt.id}`}
            now={at.getTime()}
            timeZone={settings.memory.timeZone}
          />
          <AttemptListPages
            from={from + 1}
            to={from + attempts.length}
            total={total}
            newerHref={page > 1 ? historyHref({ ...address, page: page - 1 }) : undefined}
            olderHref={from + attempts.length < total ? historyHref({ ...address, page: page + 1 }) : undefined}
          />
        </>
      ) : isFiltered || total > 0 ? (
        <p>
          {t('noMatch')}{' '}
          <Link href="/history" prefetch={false}>
            {t('filter.clear')}
          </Link>
        </p>
      ) : (
        <>
          <p className="lead">{t('empty')}</p>
          <div className="actions">
            <Link className="button" href="/">
              {t('first')}
            </Link>
          </div>
        </>
      )}
    </SitePage>
  );
}
