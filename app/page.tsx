import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AttemptList } from '@/components/attempt/attempt-list';
import { StartWithEnter } from '@/components/packs/start-with-enter';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { listAttempts } from '@/services/attempts/list-attempts';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { adaptBlueprint } from '@/services/memories/adapt-blueprint';
import { findPack } from '@/services/packs/find-pack';
import { listPacks } from '@/services/packs/list-packs';
import { countDue } from '@/services/reviews/count-due';
import { findCurrentViewer } from './(auth)/viewer';
import styles from './home.module.css';
import { defaultItems, freshSeed, quizHref } from './quiz-address';
import { reviewHref } from './review-address';
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
  const at = now();
  const attempts = viewer ? await listAttempts(db, viewer.id) : [];
  const due = viewer ? (await countDue(db, viewer.id, pack.id, at)).due : 0;
  const open = attempts.find((attempt) => !attempt.finishedAt);
  const blueprint = await adaptBlueprint(db, viewer?.id, pack, blueprintOf(defaultItems), at);
  const startHref = quizHref(pack.id, { seed: freshSeed(), blueprint, mode: 'practice' });
  const packTitles = Object.fromEntries(packs.map(({ id, title }) => [id, title]));

  const choices = [
    ...(due > 0 ? [{ href: reviewHref(pack.id), words: t('due', { count: due }) }] : []),
    ...(open
      ? [{ href: quizHref(open.packId, open), words: t('resume', { answered: open.answered, total: open.itemCount }) }]
      : []),
    { href: startHref, words: t(attempts.length > 0 ? 'newQuiz' : 'firstQuiz') },
    { href: `/packs/${pack.id}/passage`, words: t('read') },
  ];

  return (
    <SitePage current="learn">
      <div className={styles.hero}>
        <div>
          <h1>{t(attempts.length > 0 ? 'back' : 'title')}</h1>
          <p className="lead">{attempts.length > 0 ? t('backLead') : t('lead')}</p>
          <div className="actions">
            {choices.map(({ href, words }, index) => (
              <Link
                key={words}
                id={index === 0 ? 'start' : undefined}
                className={index === 0 ? 'button' : 'button quiet'}
                href={href}
                prefetch={false}
              >
                {words} {index === 0 ? <kbd>Enter</kbd> : null}
              </Link>
            ))}
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
