'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { PublicItemByKind } from '@/quizzes/kinds/item';
import type { ItemFieldProps } from './item-field';
import styles from './items.module.css';

/** Buttons move a row; focus stays on the moved row's button and the new place is announced. */
export function OrderingField({ item, given, shownKey }: ItemFieldProps<PublicItemByKind['ordering']>) {
  const t = useTranslations('item');
  const [order, setOrder] = useState(() => (given?.kind === 'ordering' ? given.order : item.options.map((option) => option.id)));
  const [announcement, announce] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const textOf = (id: string) => item.options.find((option) => option.id === id)?.text ?? '';

  function move(index: number, by: -1 | 1) {
    const id = order[index];
    const other = order[index + by];
    if (id === undefined || other === undefined) return;
    setOrder(order.map((entry, place) => (place === index ? other : place === index + by ? id : entry)));
    announce(t('movedTo', { text: textOf(id), place: index + by + 1 }));
    const isAtEnd = index + by === 0 || index + by === order.length - 1;
    const direction = isAtEnd ? (by === 1 ? 'up' : 'down') : by === 1 ? 'down' : 'up';
    requestAnimationFrame(() => list.current?.querySelector<HTMLButtonElement>(`[data-move="${id}-${direction}"]`)?.focus());
  }

  return (
    <>
      <ol className={styles.ordering} ref={list}>
        {order.map((id, index) => (
          <li key={id} className={`${styles.option} ${!shownKey ? '' : shownKey[index] === id ? styles.key : styles.mine}`}>
            <input type="hidden" name="order" value={id} />
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.text}>{textOf(id)}</span>
            {given ? (
              <span className={styles.word}>
                {shownKey
                  ? shownKey[index] === id
                    ? t('rightPlace')
                    : t('belongsAt', { place: shownKey.indexOf(id) + 1 })
                  : null}
              </span>
            ) : (
              <span className={styles.moves}>
                <button
                  type="button"
                  data-move={`${id}-up`}
                  disabled={index === 0}
                  aria-label={t('moveUp', { text: textOf(id) })}
                  onClick={() => move(index, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  data-move={`${id}-down`}
                  disabled={index === order.length - 1}
                  aria-label={t('moveDown', { text: textOf(id) })}
                  onClick={() => move(index, 1)}
                >
                  ↓
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </>
  );
}
