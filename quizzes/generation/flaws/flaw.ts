import type { ChoiceItem } from '@/quizzes/kinds/item';

/** An item-writing flaw by its name in the literature (Haladyna & Downing 1989; Tarrant et al. 2006). */
export type Flaw = { flaw: string; sentence: string };

export type ChoiceFlawRule = (item: Pick<ChoiceItem, 'stem' | 'options' | 'key'>) => string | undefined;

export const keyText = (item: Pick<ChoiceItem, 'options' | 'key'>): string =>
  item.options.find((option) => item.key.includes(option.id))?.text ?? '';

export const distractorTexts = (item: Pick<ChoiceItem, 'options' | 'key'>): string[] =>
  item.options.filter((option) => !item.key.includes(option.id)).map((option) => option.text);
