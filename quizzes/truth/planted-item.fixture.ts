import type { Fact } from '@/quizzes/facts/fact';
import type { Item, ItemKind } from '@/quizzes/kinds/item';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import type { Pack } from '@/quizzes/packs/pack';
import { toPack } from '@/quizzes/packs/version';

export const pack: Pack = toPack(iomPack);

/** The pack with some facts changed, by id. */
export const packWith = (changes: Readonly<Record<string, Partial<Fact>>>): Pack => ({
  ...pack,
  facts: pack.facts.map((fact) => ({ ...fact, ...changes[fact.id] })),
});

/** An item whose options have the ids a, b, c …; the oracle must not read what the rest says. */
export function plantedItem(kind: ItemKind, factId: string, stem: string, texts: readonly string[], more: object = {}): Item {
  const fact = pack.facts.find(({ id }) => id === factId);
  if (!fact) throw new Error(`no fact ${factId}`);
  const isStatement = kind === 'true-false';
  const options = isStatement
    ? ['true', 'false'].map((id) => ({ id, text: id, origin: { type: 'truth-value' } }))
    : texts.map((text, index) => ({ id: 'abcdefgh'[index] ?? '', text, origin: { type: 'pool' } }));
  return {
    kind,
    id: 'planted',
    factId,
    topic: fact.topic,
    template: 'planted',
    stem,
    options,
    key: isStatement ? texts : texts.length > 0 ? ['a'] : [],
    answers: [],
    source: fact.source,
    feedback: { statement: '', options: {} },
    ...more,
  } as unknown as Item;
}
