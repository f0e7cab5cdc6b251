import type { Item, ItemByKind, ItemKind, Option, PublicItem, PublicItemByKind } from './item';

const publicOptions = (options: readonly Option[]) => options.map(({ id, text }) => ({ id, text }));

/** What the browser may see is listed here, never what it may not. */
const views: { readonly [K in ItemKind]: (item: ItemByKind[K]) => PublicItemByKind[K] } = {
  choice: ({ kind, id, stem, options }) => ({ kind, id, stem, options: publicOptions(options) }),
  'multiple-response': ({ kind, id, stem, options }) => ({ kind, id, stem, options: publicOptions(options) }),
  'true-false': ({ kind, id, stem, options, claimed }) => ({ kind, id, stem, options: publicOptions(options), claimed }),
  typed: ({ kind, id, stem, isList }) => ({ kind, id, stem, isList }),
  cloze: ({ kind, id, stem }) => ({ kind, id, stem }),
  numeric: ({ kind, id, stem, unit }) => ({ kind, id, stem, unit: unit ?? '' }),
  ordering: ({ kind, id, stem, options }) => ({ kind, id, stem, options: publicOptions(options) }),
  matching: ({ kind, id, stem, options, prompts }) => ({
    kind,
    id,
    stem,
    options: publicOptions(options),
    prompts: prompts.map((prompt) => ({ id: prompt.id, text: prompt.text })),
  }),
  evidence: ({ kind, id, stem, options }) => ({ kind, id, stem, options: publicOptions(options) }),
  'spot-error': ({ kind, id, stem, options, passage, parts }) => ({
    kind,
    id,
    stem,
    options: publicOptions(options),
    passage,
    parts: parts.map(({ optionId, start, end }) => ({ optionId, start, end })),
  }),
  update: ({ kind, id, stem, options }) => ({ kind, id, stem, options: publicOptions(options) }),
};

/** The item without anything that tells its answer. */
export const toPublic = (item: Item): PublicItem => (views[item.kind] as (item: Item) => PublicItem)(item);
