'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, useRef } from 'react';
import type { PublicItemByKind } from '@/quizzes/kinds/item';
import { followPointer } from './follow-pointer';
import { Grip } from './grip';
import type { ItemFieldProps } from './item-field';
import items from './items.module.css';
import styles from './matching-field.module.css';

type Matching = PublicItemByKind['matching'];

const letter = (index: number) => String.fromCharCode(65 + index);

/** A list box per prompt; the options under them can be read in full, and dragged onto a prompt. */
export function MatchingField({ item, given, shownKey }: ItemFieldProps<Matching>) {
  const t = useTranslations('item');
  const field = useRef<HTMLDivElement>(null);
  if (given) return <MatchedPairs item={item} chosen={given.kind === 'matching' ? given.optionIds : []} shownKey={shownKey} />;

  function promptAt({ x, y }: { x: number; y: number }): Element | undefined {
    const prompt = document.elementFromPoint(x, y)?.closest('[data-prompt]');
    return prompt && field.current?.contains(prompt) ? prompt : undefined;
  }

  function drag(event: PointerEvent<HTMLLIElement>, optionId: string) {
    const chip = event.currentTarget;
    const from = { x: event.clientX, y: event.clientY + scrollY };
    const mark = (prompt: Element | undefined) => {
      for (const row of field.current?.querySelectorAll('[data-prompt]') ?? []) row.toggleAttribute('data-over', row === prompt);
    };
    followPointer(
      event,
      chip,
      (at) => {
        chip.dataset.dragged = '';
        chip.style.translate = `${at.x - from.x}px ${at.y + scrollY - from.y}px`;
        mark(promptAt(at));
      },
      (at) => {
        const list = at && promptAt(at)?.querySelector('select');
        if (list) list.value = optionId;
        delete chip.dataset.dragged;
        chip.style.translate = '';
        mark(undefined);
      },
    );
  }

  return (
    <div ref={field}>
      {item.prompts.map((prompt) => (
        <label key={prompt.id} className={styles.pair} data-prompt={prompt.id}>
          <span className={items.text}>{prompt.text}</span>
          <select name="optionIds" defaultValue="">
            <option value="">{t('choosePair')}</option>
            {item.options.map((option, index) => (
              <option key={option.id} value={option.id}>
                {letter(index)}. {option.text}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className={styles.chipsTitle}>{t('toMatch')}</p>
      <ol className={styles.chips}>
        {item.options.map((option, index) => (
          <li key={option.id} onPointerDown={(event) => drag(event, option.id)}>
            <Grip mark={letter(index)} />
            <span className={items.text}>{option.text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

type MatchedPairsProps = { item: Matching; chosen: readonly string[]; shownKey: readonly string[] | undefined };

function MatchedPairs({ item, chosen, shownKey }: MatchedPairsProps) {
  const t = useTranslations('item');
  const textOf = (id: string | undefined) => item.options.find((option) => option.id === id)?.text;
  return item.prompts.map((prompt, index) => {
    const mine = textOf(chosen[index]) ?? t('noPair');
    const isRight = shownKey && chosen[index] === shownKey[index];
    return (
      <div
        key={prompt.id}
        className={`${styles.pair} ${!shownKey ? '' : isRight ? `${items.key} ${styles.right}` : `${items.mine} ${styles.wrong}`}`}
      >
        <span className={items.text}>{prompt.text}</span>
        <span className={items.text}>
          {isRight || !shownKey ? mine : <del>{mine}</del>}
          {shownKey && !isRight ? <span className={styles.righted}>{textOf(shownKey[index])}</span> : null}
        </span>
        <span className={items.word}>{shownKey ? t(isRight ? 'rightPair' : 'wrongPair') : t('yourAnswer')}</span>
      </div>
    );
  });
}
