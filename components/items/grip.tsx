import type { PointerEvent } from 'react';
import styles from './grip.module.css';
import items from './items.module.css';

export type GripProps = { mark: string; isStill?: boolean; onPress?: ((event: PointerEvent) => void) | undefined };

/** A number or letter beside six dots that say "can be dragged" to the eye; buttons and list boxes do the same for everyone else. */
export function Grip({ mark, isStill = false, onPress }: GripProps) {
  return (
    <span className={`${styles.handle} ${isStill ? '' : styles.draggable}`} onPointerDown={isStill ? undefined : onPress}>
      <svg className={styles.grip} viewBox="0 0 8 14" aria-hidden="true">
        {[2, 7, 12].flatMap((y) => [2, 6].map((x) => <circle key={`${x}.${y}`} cx={x} cy={y} r="1.1" />))}
      </svg>
      <span className={items.number}>{mark}</span>
    </span>
  );
}
