'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PublicItemByKind } from '@/quizzes/kinds/item';
import { followPointer } from './follow-pointer';
import { Grip } from './grip';
import type { ItemFieldProps } from './item-field';
import items from './items.module.css';
import styles from './ordering-field.module.css';

/** Buttons or a drag by the handle move a row; focus stays on the moved row's button and the new place is announced. */
export function OrderingField({ item, given, shownKey }: ItemFieldProps<PublicItemByKind['ordering']>) {
  const t = useTranslations('item');
  const [order, setOrder] = useState(() => (given?.kind === 'ordering' ? given.order : item.options.map((option) => option.id)));
  const [announcement, announce] = useState('');
  const [dragged, setDragged] = useState<string>();
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

  /** A row gives way when the pointer has passed its middle, so rows of unequal height don't flutter. */
  function drag(event: PointerEvent, id: string) {
    const holder = list.current;
    if (!holder) return;
    setDragged(id);
    let latest = order;
    followPointer(
      event,
      holder,
      ({ y }) => {
        const middles = [...holder.children].map((row) => {
          const { top, height } = row.getBoundingClientRect();
          return top + height / 2;
        });
        const from = latest.indexOf(id);
        const above = middles.findIndex((middle, place) => place < from && y < middle);
        const below = middles.findLastIndex((middle, place) => place > from && y > middle);
        const to = above >= 0 ? above : below;
        if (to < 0) return;
        const others = latest.filter((entry) => entry !== id);
        latest = [...others.slice(0, to), id, ...others.slice(to)];
        flushSync(() => setOrder(latest));
      },
      () => {
        setDragged(undefined);
        announce(t('movedTo', { text: textOf(id), place: latest.indexOf(id) + 1 }));
      },
    );
  }

  return (
    <>
      <ol className={styles.ordering} ref={list}>
        {order.map((id, index) => (
          <li
            key={id}
            className={`${items.option} ${styles.row} ${!shownKey ? '' : shownKey[index] === id ? items.key : items.mine}`}
            data-dragged={id === dragged ? '' : undefined}
          >
            <input type="hidden" name="order" value={id} />
            <Grip mark={String(index + 1)} isStill={given !== undefined} onPress={(event) => drag(event, id)} />
            <span className={items.text}>{textOf(id)}</span>
            {given ? (
              <span className={items.word}>
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
