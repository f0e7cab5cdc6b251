'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import textStyles from './drafts.module.css';
import styles from './frame-form.module.css';

type TopicFieldsProps = { topics: readonly { id: string; title: string }[]; usedIds: readonly string[]; language: string };

/** The topics by their titles: an empty one goes, unless facts stand under it; what is filled in below is new. */
export function TopicFields({ topics, usedIds, language }: TopicFieldsProps) {
  const t = useTranslations('drafts.about');
  const [added, setAdded] = useState(1);
  const hintId = useId();
  const field = (id: string, title: string, label: string, isRequired: boolean) => (
    <>
      <input type="hidden" name="topicId" value={id} />
      <input
        type="text"
        name="topic"
        maxLength={200}
        aria-label={label}
        defaultValue={title}
        required={isRequired}
        lang={language}
      />
    </>
  );
  return (
    <fieldset className={styles.topics} aria-describedby={hintId}>
      <legend className="field-label">{t('topics')}</legend>
      <p className="small" id={hintId}>
        {t('topicsHint')}
      </p>
      <ol>
        {topics.map(({ id, title }, index) => (
          <li key={id || index}>{field(id, title, t(id ? 'topic' : 'newTopic', { place: index + 1 }), usedIds.includes(id))}</li>
        ))}
        {Array.from({ length: added }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are only ever added at the end
          <li key={index}>{field('', '', t('newTopic', { place: topics.length + index + 1 }), false)}</li>
        ))}
      </ol>
      <button type="button" className={textStyles.plain} onClick={() => setAdded((count) => count + 1)}>
        {t('moreTopics')}
      </button>
    </fieldset>
  );
}
