'use client';

import { useTranslations } from 'next-intl';
import type { SavingState } from './entry-sender';

type SavingNoteProps = { saving: SavingState /** Facts that another author changed first. */; theirs: number; href: string };

export function SavingNote({ saving, theirs, href }: SavingNoteProps) {
  const t = useTranslations('drafts.saving');
  return (
    <span role="status" data-saving={saving}>
      <span className={saving === 'saved' || saving === 'saving' ? 'muted' : 'problem'}>{t(saving)}</span>{' '}
      {saving === 'signed-out' ? (
        <a href={`/sign-in?next=${encodeURIComponent(href)}`} target="_blank" rel="noreferrer">
          {t('signIn')}
        </a>
      ) : null}
      {saving === 'outdated' ? <a href={href}>{t('reload')}</a> : null}
      {theirs > 0 ? <span className="muted">{t('theirs', { count: theirs })}</span> : null}
    </span>
  );
}
