import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AttemptList } from '@/components/attempt/attempt-list';
import { StartWithEnter } from '@/components/packs/start-with-enter';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { listAttempts } from '@/services/attempts/list-attempts';
import { database } from '@/services/database';
import { adaptBlueprint } from '@/services/memories/adapt-blueprint';
import { findPack } from '@/services/packs/find-pack';
import { listPacks } from '@/services/packs/list-packs';
import { findCurrentViewer } from './(auth)/viewer';
import styles from './home.module.css';
import { defaultItems, freshSeed, quizHref } from './quiz-address';
import { SitePage } from './site-page';

export default async function HomePage() {
  const db = await database();
  const [viewer, packs, t] = await Promise.all([findCurrentViewer(), listPacks(db), getTranslations('home')]);
  const pack = packs[0] && (await findPack(db, packs[0].id));
  if (!pack) {
    return (
      <SitePage current="learn">
        <h1>{t('title')}</h1>
        <p className="lead">{t('noPacks')}</p>
      </SitePage>
    );
  }
  const attempts = viewer ? await listAttempts(db, viewer.id) : [];
  const open = attempts.find((attempt) => !attempt.finishedAt);
  const blueprint = await adaptBlueprint(db, viewer?.id, pack, blueprintOf(defaultItems), new Date());
  const startHref = quizHref(pack.id, { seed: freshSeed(), blueprint, mode: 'practice' });
  const packTitles = Object.fromEntries(packs.map(({ id, title }) => [id, title]));

  return (
    <SitePage current="learn">
      <div className={styles.hero}>
        <div>
          <h1>{t(attempts.length > 0 ? 'back' : 'title')}</h1>
          <p className="lead">{attempts.length > 0 ? t('backLead') : t('lead')}</p>
          <div className="actions">
            {open ? (
              <Link id="start" className="button" href={quizHref(open.packId, open)} prefetch={false}>
                {t('resume', { answered: open.answered, total: open.itemCount })} <kbd>Enter</kbd>
              </Link>
            ) : null}
            <Link id={open ? undefined : 'start'} className={open ? 'button quiet' : 'button'} href={startHref} prefetch={false}>
              {t(attempts.length > 0 ? 'newQuiz' : 'firstQuiz')} {open ? null : <kbd>Enter</kbd>}
            </Link>
            <Link className="button quiet" href={`/packs/${pack.id}/passage`} prefetch={false}>
              {t('read')}
            </Link>
          </div>
          <p className="small">{t('size', { items: defaultItems, account: viewer?.status === 'registered' ? 'yes' : 'no' })}</p>
        </div>
        <p className={styles.passage}>{t.rich('passage', { mark: (chunks) => <mark>{chunks}</mark> })}</p>
      </div>
      {attempts.length > 0 ? (
        <>
          <h2>{t('last')}</h2>
          <AttemptList attempts={attempts.slice(0, 5)} packTitles={packTitles} hrefOf={attemptHref} />
          <p className="small">
            <Link href="/history">{t('all')}</Link>
          </p>
        </>
      ) : null}
      <StartWithEnter targetId="start" />
    </SitePage>
  );
}

const attemptHref = (attempt: { id: string }) => `/attempts/${attempt.id}`;
