'use client';

import { useTranslations } from 'next-intl';
import styles from './review.module.css';

export type Tool = 'undo' | 'edit' | 'info' | 'flag' | 'bury' | 'suspend' | 'keys';
export const toolKeys: Readonly<Record<Tool, string>> = {
  undo: 'u',
  edit: 'e',
  info: 'i',
  flag: 'f',
  bury: 'b',
  suspend: 's',
  keys: '?',
};

export type CardToolsProps = {
  /** Under a card in the middle of the page, or under what begins at its edge. */
  align: 'center' | 'start';
  tools: readonly Tool[];
  isFlagged: boolean;
  canUndo: boolean;
  onUse: (tool: Tool) => void;
};

/** Everything that can be done with a card beside grading it, each with its key. */
export function CardTools({ align, tools, isFlagged, canUndo, onUse }: CardToolsProps) {
  const t = useTranslations('review');
  return (
    <div className={styles.tools} data-align={align}>
      {tools.map((tool) => (
        <button
          key={tool}
          type="button"
          aria-pressed={tool === 'flag' ? isFlagged : undefined}
          aria-disabled={tool === 'undo' && !canUndo ? true : undefined}
          onClick={() => onUse(tool)}
        >
          {t(tool === 'flag' && isFlagged ? 'tool.flagged' : `tool.${tool}`)} <kbd>{toolKeys[tool].toUpperCase()}</kbd>
        </button>
      ))}
    </div>
  );
}
