import type { Item, ItemByKind, ItemKind } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { judgeAnswers, judgeCloze } from './judge-answers';
import { judgeOptions, judgeStatement, judgeUpdate } from './judge-options';
import { judgeMatching, judgeOrdering } from './judge-order';
import { judgeEvidence, judgeSpotError } from './judge-places';
import { plain } from './questions';
import type { Truth } from './verdict';

const judges: { readonly [K in ItemKind]: (item: ItemByKind[K], pack: Pack) => Truth } = {
  choice: judgeOptions,
  'multiple-response': judgeOptions,
  'true-false': judgeStatement,
  typed: judgeAnswers,
  cloze: judgeCloze,
  numeric: judgeAnswers,
  ordering: judgeOrdering,
  matching: judgeMatching,
  evidence: judgeEvidence,
  'spot-error': judgeSpotError,
  update: judgeUpdate,
};

/**
 * The truth oracle (item-writing guide, §5): which options of an item are right, made out from what the item shows and from the
 * fact base alone. It reads neither the item's key nor its feedback nor where its options come from, and shares nothing with
 * what generates items. Right are option ids: in order for ordering, in the order of the prompts for matching; where the
 * learner types, those of the item's accepted answers that are right.
 */
export function trueOptions(item: Item, pack: Pack): Truth {
  const truth = (judges[item.kind] as (item: Item, pack: Pack) => Truth)(item, pack);
  const twins = item.options.filter(({ id, text }) =>
    item.options.some((other) => other.id !== id && plain(other.text) === plain(text)),
  );
  if (twins.length === 0) return truth;
  const ids = twins.map(({ id }) => id);
  return {
    right: truth.right.filter((id) => !ids.includes(id)),
    doubtful: [...new Set([...truth.doubtful, ...ids])],
    why: { ...truth.why, ...Object.fromEntries(ids.map((id) => [id, 'Another option says the same.'])) },
  };
}

const inOrder: ReadonlySet<ItemKind> = new Set(['ordering', 'matching']);
const isTyped: ReadonlySet<ItemKind> = new Set(['typed', 'cloze', 'numeric']);

/** Whether an item's key is exactly what the oracle finds right, with nothing in doubt. */
export function isSound(item: Item, pack: Pack): boolean {
  const { right, doubtful } = trueOptions(item, pack);
  if (doubtful.length > 0) return false;
  const key = isTyped.has(item.kind) ? item.answers : item.key;
  if (key.length === 0 || key.length !== right.length) return false;
  if (inOrder.has(item.kind)) return key.every((id, index) => id === right[index]);
  const single = item.kind === 'choice' || item.kind === 'evidence' || item.kind === 'spot-error' || item.kind === 'update';
  return key.every((id) => right.includes(id)) && (!single || key.length === 1);
}
