'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '@/components/account/form-state';
import { CopyLink } from '@/components/boards/copy-link';
import styles from './drafts.module.css';

type InviteFormProps = { action: FormAction; withdraw: (form: FormData) => Promise<void>; draftId: string };

/** Makes a link that invites one editor; the server keeps no copy of it, so it is shown once. */
export function InviteForm({ action, withdraw, draftId }: InviteFormProps) {
  const t = useTranslations('drafts');
  const [{ code, values }, submit, pending] = useActionState(action, {});
  return (
    <>
      <p>{t('share.inviteHint')}</p>
      <form action={submit}>
        <input type="hidden" name="draftId" value={draftId} />
        <button className="button quiet" type="submit" disabled={pending}>
          {t('share.invite')}
        </button>
      </form>
      <div role="status">
        {code === 'invited' ? (
          <>
            <p>{t('share.invited')}</p>
            <CopyLink href={`/texts/join?token=${encodeURIComponent(String(values?.token))}`} />
          </>
        ) : null}
        {code === 'too-many' ? <p className="problem">{t('share.tooManyInvites', { most: Number(values?.most) })}</p> : null}
      </div>
      <form action={withdraw}>
        <input type="hidden" name="draftId" value={draftId} />
        <button className={styles.plain} type="submit">
          {t('share.withdraw')}
        </button>
      </form>
    </>
  );
}
