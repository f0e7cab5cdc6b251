import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import styles from './admin.module.css';

type PackRow = { id: string; title: string; version: string; updatedAt: Date; facts: number; owner: string | undefined };

type Props = { packs: readonly PackRow[]; hrefOf: (pack: PackRow) => string };

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;

export function PackTable({ packs, hrefOf }: Props) {
  const t = useTranslations('admin');
  const format = useFormatter();
  if (packs.length === 0) return <p className="lead">{t('noPacks')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('pack')}</th>
          <th scope="col" className={styles.figure}>
            {t('facts')}
          </th>
          <th scope="col">{t('owner')}</th>
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <tr key={pack.id}>
            <th scope="row">
              <Link href={hrefOf(pack)} prefetch={false}>
                {pack.title}
              </Link>
              <small>{t('versionOf', { version: pack.version.slice(0, 12), day: format.dateTime(pack.updatedAt, day) })}</small>
            </th>
            <td className={styles.figure}>{format.number(pack.facts)}</td>
            <td>{pack.owner ?? t('ofProgram')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
