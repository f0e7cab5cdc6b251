import Link from 'next/link';
import { NextIntlClientProvider, useMessages, useTranslations } from 'next-intl';
import { PrintButton } from './print-button';
import styles from './sheet.module.css';

export type PrintBarProps = { backHref: string; hint: string | undefined };

/** What stands above a sheet on the screen and not on the paper. */
export function PrintBar({ backHref, hint }: PrintBarProps) {
  const t = useTranslations('print');
  const { print } = useMessages();
  return (
    <div className={styles.bar}>
      <NextIntlClientProvider messages={{ print: print ?? {} }}>
        <PrintButton />
      </NextIntlClientProvider>
      <Link className="button quiet" href={backHref} prefetch={false}>
        {t('back')}
      </Link>
      {hint ? <p className="small">{hint}</p> : null}
    </div>
  );
}
