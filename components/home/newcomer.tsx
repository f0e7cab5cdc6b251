import Link from 'next/link';
import { NextIntlClientProvider, useTranslations } from 'next-intl';
import type { AskedQuiz } from '@/components/attempt/answer-body';
import { HiddenFields } from '@/components/attempt/hidden-fields';
import { ItemField } from '@/components/items/item-field';
import { ItemStem } from '@/components/items/item-stem';
import { StartWithEnter } from '@/components/packs/start-with-enter';
import type { PublicItem } from '@/quizzes/kinds/item';
import styles from './home.module.css';

export type NewcomerProps = {
  packTitle: string;
  itemCount: number;
  needsNoAccount: boolean;
  startHref: string;
  passageHref: string;
  /** The first item of the quiz that `startHref` leads to, to be answered here. */
  first:
    | {
        item: PublicItem;
        attemptId: string;
        quiz: AskedQuiz;
        formResponseId: string;
        ticket: string | undefined;
        /** What `item` needs of the messages; its fields run in the browser too. */
        itemMessages: Record<string, unknown>;
      }
    | undefined;
};

/** What it is, one button, and an item to answer on the spot: its answer is the first of a real attempt, with or without a script. */
export function Newcomer({ packTitle, itemCount, needsNoAccount, startHref, passageHref, first }: NewcomerProps) {
  const t = useTranslations('home');
  return (
    <div className={styles.hero}>
      <div>
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead', { title: packTitle })}</p>
        <div className="actions">
          <Link id="start" className="button" href={startHref} prefetch={false}>
            {t('firstQuiz')} <kbd>Enter</kbd>
          </Link>
          <Link className="button quiet" href={passageHref} prefetch={false}>
            {t('read')}
          </Link>
        </div>
        <p className="small">{t('size', { items: itemCount, account: needsNoAccount ? 'no' : 'yes' })}</p>
      </div>
      {first ? (
        <form className={styles.first} method="post" action="/api/answers">
          <HiddenFields
            attemptId={first.attemptId}
            quiz={first.quiz}
            formResponseId={first.formResponseId}
            ticket={first.ticket}
            selfHref={startHref}
            at={{ position: 0, round: 0 }}
            kind={first.item.kind}
          />
          <NextIntlClientProvider messages={{ item: first.itemMessages }}>
            <fieldset>
              <legend>
                <span className={styles.eyebrow}>{t('tryOne')}</span>
                <ItemStem item={first.item} answer={undefined} />
              </legend>
              <ItemField item={first.item} />
            </fieldset>
          </NextIntlClientProvider>
          <button className="button quiet" type="submit">
            {t('check')}
          </button>
          <p className="small">{t('tryHint', { items: itemCount })}</p>
        </form>
      ) : null}
      <StartWithEnter targetId="start" />
    </div>
  );
}
