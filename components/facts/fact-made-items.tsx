import { useTranslations } from 'next-intl';
import { ItemPreview, type ItemPreviewProps } from '@/components/packs/item-preview';
import type { Item, ItemKind } from '@/quizzes/kinds/item';
import styles from './facts.module.css';

export type FactMadeItemsProps = Omit<ItemPreviewProps, 'item'> & { items: readonly { kind: ItemKind; item: Item }[] };

/** One item of each kind that the fact can be asked by, folded: to open one is to see its key. */
export function FactMadeItems({ items, ...preview }: FactMadeItemsProps) {
  const tKind = useTranslations('start');
  return items.map(({ kind, item }) => (
    <details key={kind} className={styles.item}>
      <summary>{tKind(`kind.${kind}`)}</summary>
      <ItemPreview item={item} {...preview} />
    </details>
  ));
}
