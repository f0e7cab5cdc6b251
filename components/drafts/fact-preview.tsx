'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import type { Entry } from './draft-state';
import styles from './editor.module.css';
import type { Preview } from './preview-facts';

const quietMs = 250;

type FactPreviewProps = { frame: DraftFrame; entries: readonly Entry[]; entry: Entry };

/** How the fact would be asked, and for each kind that it makes no item of, why not. What makes items is loaded for it. */
export function FactPreview({ frame, entries, entry }: FactPreviewProps) {
  const t = useTranslations('drafts');
  const tKind = useTranslations('start.kind');
  const [preview, setPreview] = useState<Preview | undefined>();
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const { previewOf } = await import('./preview-facts');
      if (isCurrent) setPreview(previewOf(frame, entries, entry));
    }, quietMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [frame, entries, entry]);
  if (!preview) return <p className="small">{t('preview.making')}</p>;
  if (preview.type === 'problems') {
    return (
      <ul className={styles.flaws}>
        {preview.problems.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    );
  }
  const { items, whyNot } = preview;
  return (
    <details className={styles.preview}>
      <summary>
        {items.length > 0
          ? t('preview.asked', { count: items.length, kinds: items.map(({ kind }) => tKind(kind)).join(', ') })
          : t('preview.notAsked')}
      </summary>
      <dl>
        {items.map((item) => (
          <div key={item.kind}>
            <dt>{tKind(item.kind)}</dt>
            <dd lang={frame.language}>
              <p className="serif">{item.kind === 'spot-error' ? item.passage : item.stem}</p>
              {item.options.length > 0 ? (
                <ul>
                  {item.options.map(({ id, text }) => (
                    <li key={id} data-key={item.key.includes(id) && item.kind !== 'ordering' && item.kind !== 'matching'}>
                      {text}
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="small">{t('preview.answer', { answer: item.answers[0] ?? '' })}</p>
              )}
            </dd>
          </div>
        ))}
        {whyNot.map(({ kind, why }) => (
          <div key={kind}>
            <dt>{tKind(kind)}</dt>
            <dd className="small">{t('preview.none', { why })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
