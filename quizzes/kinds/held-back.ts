import type { Item } from './item';

type IsGivenAway = (factId: string) => boolean;

const othersOf = ({ options }: Item): string[] => options.flatMap(({ origin }) => origin.factId ?? []);

/** Whether an item's key tells what may not be told: its own fact's answer, or the place or value of another one that it asks with it. */
export function tellsGivenAway(item: Item, isGivenAway: IsGivenAway): boolean {
  if (isGivenAway(item.factId)) return true;
  if (item.kind === 'ordering') return othersOf(item).some(isGivenAway);
  return item.kind === 'matching' && item.prompts.some(({ factId }) => factId !== undefined && isGivenAway(factId));
}

/**
 * The item without what it says of facts that may not be told: which option is true of one, and the sentence on it. `undefined`
 * where its key tells of one already.
 */
export function holdBack<T extends Item>(item: T, isGivenAway: IsGivenAway): T | undefined {
  if (tellsGivenAway(item, isGivenAway)) return undefined;
  const { options, feedback } = item;
  const isTold = (factId: string | undefined) => factId !== undefined && factId !== item.factId && isGivenAway(factId);
  const tellers = options.filter(({ origin }) => isTold(origin.factId)).map(({ id }) => id);
  if (tellers.length === 0) return item;
  // What a false statement claims is true of another fact, which stands at one option and is said at the other.
  const silenced = item.kind === 'true-false' ? options.map(({ id }) => id) : tellers;
  const said = Object.entries(feedback.options).filter(([id]) => !silenced.includes(id));
  return {
    ...item,
    options: options.map((option) =>
      tellers.includes(option.id) ? { ...option, origin: { type: option.origin.type } } : option,
    ),
    feedback: { ...feedback, options: Object.fromEntries(said) },
  };
}
