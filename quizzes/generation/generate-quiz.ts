import type { Fact } from '@/quizzes/facts/fact';
import { containsWords } from '@/quizzes/facts/normalize';
import { generateItem, whyNotAsked } from '@/quizzes/kinds/generate-item';
import { type Item, type ItemKind, itemKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { err, ok, type Result } from '@/quizzes/result';
import type { Blueprint } from './blueprint';
import { giveAway, type Tale, taleOf } from './leaks';
import { generatorVersion, type Quiz } from './quiz';
import { createRandom, type Random } from './random';

export type QuizProblem =
  | { type: 'no-such-fact'; factId: string }
  | { type: 'no-such-topic'; topic: string }
  | { type: 'nothing-to-ask' };

/** How often a kind should come beside the others; ordering takes long and comes once. */
const weights: Readonly<Record<ItemKind, number>> = { choice: 3, 'true-false': 2, typed: 2, numeric: 2, ordering: 0.5 };

/**
 * Makes a quiz: at most one item a fact, kinds mixed, no item that gives another away, no option set twice, no template in
 * more than a quarter of the items. Fewer items than asked for only when nothing fair is left. The same pack version,
 * blueprint and seed give the same quiz on any machine.
 */
export function generateQuiz(pack: Pack, blueprint: Blueprint, seed: number): Result<Quiz, QuizProblem> {
  const { factIds, topics } = blueprint;
  const unknownFact = factIds.find((id) => !pack.facts.some((fact) => fact.id === id));
  if (unknownFact !== undefined) return err({ type: 'no-such-fact', factId: unknownFact });
  const unknownTopic = topics.find((id) => !pack.topics.some((topic) => topic.id === id));
  if (unknownTopic !== undefined) return err({ type: 'no-such-topic', topic: unknownTopic });

  const random = createRandom(seed).fork('quiz');
  const facts = pack.facts.filter(
    (fact) =>
      !whyNotAsked(fact) &&
      (factIds.length === 0 || factIds.includes(fact.id)) &&
      (topics.length === 0 || topics.includes(fact.topic)),
  );
  const kinds = blueprint.kinds.length > 0 ? itemKinds.filter((kind) => blueprint.kinds.includes(kind)) : itemKinds;
  const items = pickItems(inDrawnOrder(facts, random.fork('facts')), kinds, blueprint.items, pack, seed);
  if (items.length === 0) return err({ type: 'nothing-to-ask' });
  return ok({
    pack: pack.id,
    version: pack.version,
    seed,
    generator: generatorVersion,
    items: random.fork('order').shuffle(items),
  });
}

/** A sequence tells many dates and names, so it has to be drawn before them or not at all. */
const earliness = (fact: Fact): number => (fact.object.type === 'sequence' ? 0.15 : fact.importance === 'core' ? 0.6 : 1);

/** By chance, but what the text is about tends to come before its details. */
function inDrawnOrder(facts: readonly Fact[], random: Random): Fact[] {
  const drawn = facts.map((fact) => ({ fact, place: random.real() * earliness(fact) }));
  return drawn.sort((a, b) => a.place - b.place).map(({ fact }) => fact);
}

function pickItems(facts: readonly Fact[], kinds: readonly ItemKind[], wanted: number, pack: Pack, seed: number): Item[] {
  const picked: Tale[] = [];
  const counts = new Map<ItemKind, number>();
  const templateLimit = Math.max(1, Math.floor(wanted / 4));
  const share = (kind: ItemKind) => ((counts.get(kind) ?? 0) + 1) / weights[kind];
  for (const fact of facts) {
    if (picked.length === wanted) break;
    if (picked.some(({ item }) => fact.leaks.includes(item.factId))) continue;
    const chance = createRandom(seed).fork(`fact ${fact.id}`);
    const open = kinds.filter((kind) => kind !== 'ordering' || kinds.length === 1 || !counts.has('ordering'));
    const byNeed = chance.shuffle(open).sort((a, b) => share(a) - share(b));
    const isFair = (tale: Tale) => (wanted === 1 || !isOnEveryLip(tale, facts)) && fits(tale, picked, templateLimit);
    for (const kind of byNeed) {
      const tale = draw(fact, kind, pack, chance).find(isFair);
      if (!tale) continue;
      picked.push(tale);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      break;
    }
  }
  return picked.map(({ item }) => item);
}

/** So many statements are tried before a fact is asked by another kind. */
const redraws = 6;

/**
 * Items of a kind on a fact, to choose the first that fits. A false statement shows a second value and fits more rarely, so
 * it is drawn again, and a redraw keeps the truth value: otherwise "true" would be the better guess.
 */
function draw(fact: Fact, kind: ItemKind, pack: Pack, chance: Random): Tale[] {
  const first = generateItem(fact, kind, pack, chance.fork(kind));
  if (!first.ok) return [];
  const again =
    first.value.kind === 'true-false'
      ? Array.from({ length: redraws }, (_, n) => generateItem(fact, kind, pack, chance.fork(`${kind} ${n}`)))
      : [];
  return [first, ...again].flatMap((made) =>
    made.ok && made.value.key[0] === (kind === 'true-false' ? first.value.key[0] : made.value.key[0])
      ? [taleOf(made.value, fact)]
      : [],
  );
}

/** An answer that a quarter of the subjects bear in their names would be read in every other stem. */
function isOnEveryLip(tale: Tale, facts: readonly Fact[]): boolean {
  const shows = (fact: Fact, answer: string) => containsWords(fact.subject.name, answer);
  return tale.answers.some((answer) => facts.filter((fact) => shows(fact, answer)).length > facts.length / 4);
}

const optionSet = (item: Item): string | undefined =>
  item.options.length === 0 || item.kind === 'true-false'
    ? undefined
    : JSON.stringify(item.options.map(({ text }) => text).sort());

function fits(tale: Tale, picked: readonly Tale[], templateLimit: number): boolean {
  const set = optionSet(tale.item);
  return (
    picked.filter(({ item }) => item.template === tale.item.template).length < templateLimit &&
    !picked.some((other) => giveAway(tale, other) || (set !== undefined && optionSet(other.item) === set))
  );
}
