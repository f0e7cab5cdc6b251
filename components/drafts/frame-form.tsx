'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '@/components/account/form-state';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import styles from './drafts.module.css';
import { TopicFields } from './topic-fields';

const languages = ['en', 'fr', 'es'] as const;

type FrameFormProps = {
  action: FormAction;
  frame: DraftFrame;
  /** Of the draft as it was read for this form. */
  revision: number;
  /** Topics that a fact stands under. */
  usedTopicIds: readonly string[];
  isPublished: boolean;
  backHref: string;
};

/** What is true of the whole text, saved with one button. */
export function FrameForm({ action, frame, revision, usedTopicIds, isPublished, backHref }: FrameFormProps) {
  const t = useTranslations('drafts');
  const [{ code, values = {} }, submit, pending] = useActionState(action, {});
  const asOf = frame.asOf.to ?? frame.asOf.from ?? '';
  const typed = (name: string, stored: string) => String(values[name] ?? stored);
  const language = typed('language', frame.language);
  const topics = values.topics ? (JSON.parse(String(values.topics)) as DraftFrame['topics']) : frame.topics;
  return (
    <form action={submit} className={styles.form}>
      <div role="alert">
        {code ? <p className="problem">{t(`problem.${code}`, { titles: String(values.titles ?? '') })}</p> : null}
      </div>
      <input type="hidden" name="draftId" value={frame.id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="asOfWas" value={asOf} />
      <label className={styles.wide}>
        <span className="field-label">{t('form.title')}</span>
        <input type="text" name="title" required maxLength={200} lang={language} defaultValue={typed('title', frame.title)} />
      </label>
      <label className={styles.wide}>
        <span className="field-label">{t('about.summary')}</span>
        <textarea
          name="summary"
          rows={3}
          maxLength={1000}
          lang={language}
          defaultValue={typed('summary', frame.summary)}
          aria-describedby="summary-hint"
        />
      </label>
      <p className="small" id="summary-hint">
        {t('about.summaryHint')}
      </p>
      <div className={styles.pair}>
        <label className="field">
          <span>{t('form.language')}</span>
          <select key={language} name="language" defaultValue={language}>
            {languages.map((one) => (
              <option key={one} value={one}>
                {t(`language.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('form.asOf')}</span>
          <input
            type="text"
            name="asOf"
            maxLength={10}
            placeholder="2024-05"
            defaultValue={typed('asOf', asOf)}
            aria-describedby="date-hint"
          />
          <small className="small" id="date-hint">
            {t('form.asOfHint')}
          </small>
        </label>
      </div>
      <label className={styles.wide}>
        <span className="field-label">{t('form.source')}</span>
        <input
          type="text"
          name="source"
          maxLength={500}
          defaultValue={typed('source', frame.citation.title)}
          aria-describedby="source-hint"
        />
      </label>
      <p className="small" id="source-hint">
        {t('form.sourceHint')}
      </p>
      <label className={styles.wide}>
        <span className="field-label">{t('form.url')}</span>
        <input type="text" inputMode="url" name="url" maxLength={2000} defaultValue={typed('url', frame.citation.url ?? '')} />
      </label>
      <TopicFields key={values.topics} topics={topics} usedIds={usedTopicIds} language={language} />
      <p className="small">{t(isPublished ? 'about.untilPublished' : 'about.unpublished')}</p>
      <div className="actions">
        <button className="button" type="submit" disabled={pending}>
          {t('about.send')}
        </button>
        <a className="button quiet" href={backHref}>
          {t('backToEditor')}
        </a>
      </div>
    </form>
  );
}
