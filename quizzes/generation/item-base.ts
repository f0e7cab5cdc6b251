import type { Fact } from '@/quizzes/facts/fact';
import type { ItemKind } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { itemId } from './item-id';
import { generatorVersion } from './quiz';
import type { Stem } from './stem';

/**
 * What every item has in common. `shown` is whatever else the learner sees (option texts, a passage): it goes into the id,
 * so that two items that look different are different; the key never does.
 */
export const itemBase = <K extends ItemKind>(kind: K, fact: Fact, pack: Pack, stem: Stem, shown: readonly unknown[] = []) => ({
  kind,
  id: itemId([kind, fact.id, stem.template, generatorVersion, pack.version, stem.text, ...shown]),
  factId: fact.id,
  topic: fact.topic,
  template: stem.template,
  stem: stem.text,
  source: fact.source,
});
