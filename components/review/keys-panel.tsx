'use client';

import { useTranslations } from 'next-intl';
import { Panel } from './panel';
import styles from './panel.module.css';

const rows = ['go', 'grades', 'options', 'certainty', 'undo', 'edit', 'info', 'flag', 'bury', 'suspend', 'keys'] as const;

export function KeysPanel({ buttons, onClose }: { buttons: 4 | 2; onClose: () => void }) {
  const t = useTranslations('review');
  return (
    <Panel title={t('keys.title')} close={t('keys.close')} onClose={onClose}>
      <dl className={styles.keys}>
        {rows.map((row) => (
          <div key={row}>
            <dt>
              <kbd>{t(row === 'grades' && buttons === 2 ? 'keys.two.key' : `keys.${row}.key`)}</kbd>
            </dt>
            <dd>{t(row === 'grades' && buttons === 2 ? 'keys.two.does' : `keys.${row}.does`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
