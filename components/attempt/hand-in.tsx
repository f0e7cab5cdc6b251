import { useTranslations } from 'next-intl';

export function HandIn({ title, itemCount, action }: { title: string; itemCount: number; action: string }) {
  const t = useTranslations('handIn');
  return (
    <>
      <p className="small">{title}</p>
      <h1>{t('title', { total: itemCount })}</h1>
      <p className="lead">{t('explain')}</p>
      <form method="post" action={action} className="actions">
        {/* biome-ignore lint/a11y/noAutofocus: the one thing to do here; Enter hands in */}
        <button className="button" type="submit" autoFocus>
          {t('handIn')} <kbd>Enter</kbd>
        </button>
      </form>
    </>
  );
}
