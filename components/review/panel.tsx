'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './panel.module.css';

export type PanelProps = { title: string; close: string; onClose: () => void; children: ReactNode };

/** A native modal dialog: Escape closes it, and the focus goes back to where it was. */
export function Panel({ title, close, onClose, children }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.panel} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
          {close}
        </button>
      </div>
    </dialog>
  );
}
