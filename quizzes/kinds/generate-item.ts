import type { Fact } from '@/quizzes/facts/fact';
import { noSetting, type Setting } from '@/quizzes/generation/distractors/distractor';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import type { Random } from '@/quizzes/generation/random';
import type { Pack } from '@/quizzes/packs/pack';
import { err, type Result } from '@/quizzes/result';
import { generateChoice } from './choice/generate';
import { generateCloze } from './cloze/generate';
import { generateEvidence } from './evidence/generate';
import type { ItemGenerator, NoItem } from './generator';
import type { Item, ItemKind } from './item';
import { generateMatching } from './matching/generate';
import { generateMultipleResponse } from './multiple-response/generate';
import { generateNumeric } from './numeric/generate';
import { generateOrdering } from './ordering/generate';
import { generateSpotError } from './spot-error/generate';
import { generateTrueFalse } from './true-false/generate';
import { generateTyped } from './typed/generate';
import { generateUpdate } from './update/generate';

const generators: { readonly [K in ItemKind]: ItemGenerator<K> } = {
  choice: generateChoice,
  'multiple-response': generateMultipleResponse,
  'true-false': generateTrueFalse,
  typed: generateTyped,
  cloze: generateCloze,
  numeric: generateNumeric,
  ordering: generateOrdering,
  matching: generateMatching,
  evidence: generateEvidence,
  'spot-error': generateSpotError,
  update: generateUpdate,
};

/** Why a fact is not asked by a kind, whatever its words; `undefined` when it may be. */
export function whyNotAsked(fact: Fact, kind: ItemKind): string | undefined {
  if (fact.status === 'disputed') return 'The text is contradicted: a disputed fact is no key.';
  if (fact.status === 'garbled') return 'The text is damaged here.';
  if (fact.importance === 'soft' && kind !== 'evidence')
    return 'It is the text’s praise: only where the text says it can be asked.';
  return undefined;
}

/**
 * One item of one kind on one fact, or a sentence that says why there is none. Never an item in which a rule finds a flaw.
 * The same random stream gives the same item.
 */
export function generateItem(
  fact: Fact,
  kind: ItemKind,
  pack: Pack,
  random: Random,
  setting: Setting = noSetting,
): Result<Item, NoItem> {
  const why = whyNotAsked(fact, kind);
  if (why) return err({ type: 'no-item', why });
  const made = generators[kind](fact, pack, random, setting);
  // The other kinds look for flaws while they still have a choice.
  const flaw = made.ok && (kind === 'typed' || kind === 'numeric' || kind === 'ordering') ? findFlaws(made.value)[0] : undefined;
  return flaw ? err({ type: 'no-item', why: flaw.sentence }) : made;
}
