import type { Fact } from '@/quizzes/facts/fact';
import { leaksOf } from '@/quizzes/facts/leaks';
import { normalize } from '@/quizzes/facts/normalize';
import { generateItem, whyNotAsked } from '@/quizzes/kinds/generate-item';
import { type Item, type ItemKind, itemKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { err, ok, type Result } from '@/quizzes/result';
import type { Blueprint } from './blueprint';
import { figureRivals } from './distractors/choose-options';
import type { Setting } from './distractors/distractor';
import { isFigure } from './distractors/perturbation';
import { drillOf, generateDrill } from './drill';
import { contentStems, overlap } from './flaws/words';
import { kindsByNeed, rareKind, suitsRareKind } from './kinds-by-need';
import { answersOf, givesAway, isRuledOut, quoteBeside, type Tale, taleOf, tellsAny } from './leaks';
import { generatorVersion, type Quiz } from './quiz';
import { createRandom, type Random } from './random';

export type QuizProblem =
  | { type: 'no-such-fact'; factId: string }
  | { type: 'no-such-topic'; topic: string }
  | { type: 'nothing-to-ask' };

/**
 * Makes a quiz: at most one item a fact, kinds mixed, no item that gives another away by what it shows before or after it is
 * answered, no option set twice, no template in more than a quarter of the items asked for. Fewer items than asked for only when
 * nothing fair is left. A blueprint of two confused facts makes a contrast drill instead (`generateDrill`). The same pack
 * version, blueprint and seed give the same quiz on any machine.
 */
export function generateQuiz(pack: Pack, blueprint: Blueprint, seed: number): Result<Quiz, QuizProblem> {
  const { factIds, topics } = blueprint;
  const unknownFact = factIds.find((id) => !pack.facts.some((fact) => fact.id === id));
  if (unknownFact !== undefined) return err({ type: 'no-such-fact', factId: unknownFact });
  const unknownTopic = topics.find((id) => !pack.topics.some((topic) => topic.id === id));
  if (unknownTopic !== undefined) return err({ type: 'no-such-topic', topic: unknownTopic });

  const random = createRandom(seed).fork('quiz');
  const drill = drillOf(pack, blueprint);
  const items = drill ? generateDrill(drill, pack, blueprint, random) : ordinaryItems(pack, blueprint, seed, random);
  if (items.length === 0) return err({ type: 'nothing-to-ask' });
  return ok({ pack: pack.id, version: pack.version, seed, generator: generatorVersion, items });
}

/** So many orders of the facts are tried when one leaves no room for as many items as were asked for. */
const orders = 3;

function ordinaryItems(pack: Pack, blueprint: Blueprint, seed: number, random: Random): Item[] {
  const { factIds, topics } = blueprint;
  const kinds = blueprint.kinds.length > 0 ? itemKinds.filter((kind) => blueprint.kinds.includes(kind)) : itemKinds;
  const facts = pack.facts.filter(
    (fact) =>
      kinds.some((kind) => !whyNotAsked(fact, kind)) &&
      (factIds.length === 0 || factIds.includes(fact.id)) &&
      (topics.length === 0 || topics.includes(fact.topic)),
  );
  const first = blueprint.difficulty === 'mixed' ? rareKind(random.fork('rare')) : undefined;
  let picked: Tale[] = [];
  for (let draw = 0; draw < orders && picked.length < Math.min(blueprint.items, facts.length); draw += 1) {
    const tales = pickItems(inDrawnOrder(facts, first, random.fork(`facts ${draw}`)), kinds, first, pack, blueprint, seed);
    if (tales.length > picked.length) picked = tales;
  }
  const asked = picked.map(({ fact }) => fact);
  return random.fork('order').shuffle(picked.map((tale) => withNarrowQuote(tale, asked)));
}

/** The quote as far as it tells nothing of the others; the passage keeps its anchor at the whole sentence. */
function withNarrowQuote({ item, fact }: Tale, asked: readonly Fact[]): Item {
  const source = quoteBeside(fact, asked) ?? item.source;
  return source.start === item.source.start ? { ...item, source } : { ...item, source, anchor: item.source.start };
}

/** A sequence tells many dates and names, so it has to be drawn before them or not at all. */
const earliness = (fact: Fact): number =>
  fact.object.type === 'sequence' ? 0.15 : fact.importance === 'core' ? 0.6 : fact.importance === 'soft' ? 2 : 1;

/** By chance, but what the text is about tends to come before its details, and what the rare kind needs before it is told. */
function inDrawnOrder(facts: readonly Fact[], first: ItemKind | undefined, random: Random): Fact[] {
  const haste = (fact: Fact) => earliness(fact) * (suitsRareKind(first, fact) ? 0.4 : 1);
  const drawn = facts.map((fact) => ({ fact, place: random.real() * haste(fact) }));
  return drawn.sort((a, b) => a.place - b.place).map(({ fact }) => fact);
}

function pickItems(
  facts: readonly Fact[],
  kinds: readonly ItemKind[],
  first: ItemKind | undefined,
  pack: Pack,
  blueprint: Blueprint,
  seed: number,
): Tale[] {
  const wanted = blueprint.items;
  const picked: Tale[] = [];
  const counts = new Map<ItemKind, number>();
  const templateLimit = Math.max(1, Math.floor(wanted / 4));
  const leaks = leaksOf(pack.facts);
  const subjects = facts.map(({ subject }) => ` ${normalize(subject.name)} `);
  const places = new Map(pack.facts.map((fact, index) => [fact.id, index]));
  for (const fact of facts) {
    if (picked.length === wanted) break;
    if ((wanted > 1 && isOnEveryLip(fact, subjects)) || isRuledOut(fact, picked, leaks.get(fact.id) ?? new Set())) continue;
    const chance = createRandom(seed).fork(`fact ${fact.id}`);
    const order = kindsByNeed(kinds, counts, blueprint, places.get(fact.id) ?? 0, first, chance);
    const setting = { confusions: blueprint.confusions, tells: (text: string) => tellsAny(text, picked) };
    const isFair = (tale: Tale) => fits(tale, picked, pack, templateLimit);
    const tale = firstOfKinds(order, pack, (kind) => draw(fact, kind, pack, chance, setting), isFair);
    if (!tale) continue;
    picked.push(tale);
    counts.set(tale.item.kind, (counts.get(tale.item.kind) ?? 0) + 1);
  }
  return picked;
}

/** The first fair item of the kinds in turn; one whose wrong answers the text does not offer only if no other is fair. */
function firstOfKinds(
  order: readonly ItemKind[],
  pack: Pack,
  draws: (kind: ItemKind) => Iterable<Tale>,
  isFair: (tale: Tale) => boolean,
): Tale | undefined {
  let weak: Tale | undefined;
  for (const kind of order) {
    const tale = firstFair(draws(kind), isFair);
    if (!tale || (order.length > 1 && isToldByWords(tale.item))) continue;
    if (!isWithoutRivals(tale.item, tale.fact, pack)) return tale;
    weak ??= tale;
  }
  return weak;
}

/** A choice item whose wrong options come from no fact of the text teaches little: it comes only where nothing else is fair. */
function isWithoutRivals({ kind, options }: Item, fact: Fact, pack: Pack): boolean {
  if (kind !== 'choice') return false;
  // Figures are judged by the fact, not by the draw: else ranks that leave no room for rivals would be rarer keys.
  if (isFigure(fact.object)) return figureRivals(fact, fact.object, pack).length < 2;
  const rivals = options.filter(({ origin }) => ['sibling', 'confusion', 'member'].includes(origin.type));
  return 2 * rivals.length < options.length - 1;
}

/** Evidence that is found by the words of its question alone. A quiz has it only when it is asked for nothing else. */
function isToldByWords({ kind, stem, options, key }: Item): boolean {
  if (kind !== 'evidence') return false;
  const asked = contentStems(stem);
  const shared = options.map(({ id, text }) => ({ isKey: key.includes(id), words: overlap(contentStems(text), asked) }));
  return shared.every(({ isKey, words }) => isKey || shared.some((other) => other.isKey && other.words > words));
}

function firstFair(tales: Iterable<Tale>, isFair: (tale: Tale) => boolean): Tale | undefined {
  for (const tale of tales) if (isFair(tale)) return tale;
  return undefined;
}

/** So many statements are tried before a fact is asked by another kind. */
const redraws = 6;

/**
 * Items of a kind on a fact, to choose the first that fits. A false statement shows a second value and fits more rarely, so
 * it is drawn again, and a redraw keeps the truth value: otherwise "true" would be the better guess.
 */
function* draw(fact: Fact, kind: ItemKind, pack: Pack, chance: Random, setting: Setting): Generator<Tale, undefined> {
  const first = generateItem(fact, kind, pack, chance.fork(kind), setting);
  if (!first.ok) return;
  yield taleOf(first.value, fact);
  for (let n = 0; n < (kind === 'true-false' ? redraws : 1); n += 1) {
    const again = generateItem(fact, kind, pack, chance.fork(`${kind} ${n}`), setting);
    if (again.ok && (kind !== 'true-false' || again.value.key[0] === first.value.key[0])) yield taleOf(again.value, fact);
  }
}

/** An answer that a quarter of the subjects bear in their names would be read in every other stem. */
function isOnEveryLip(fact: Fact, subjects: readonly string[]): boolean {
  const shown = (answer: string) => subjects.filter((subject) => subject.includes(` ${answer} `)).length;
  return answersOf(fact).some((answer) => shown(answer) > subjects.length / 4);
}

const optionSet = (item: Item): string | undefined =>
  item.options.length === 0 || item.kind === 'true-false'
    ? undefined
    : JSON.stringify(item.options.map(({ text }) => text).sort());

function fits(tale: Tale, picked: readonly Tale[], pack: Pack, templateLimit: number): boolean {
  if (picked.filter(({ item }) => item.template === tale.item.template).length >= templateLimit) return false;
  if (givesAway(tale, picked)) return false;
  const set = optionSet(tale.item);
  if (set !== undefined && picked.some(({ item }) => optionSet(item) === set)) return false;
  const beside = tale.involved.filter((id) => id !== tale.fact.id);
  const bound = leaksOf(pack.facts);
  return !picked.some(({ involved }) => involved.some((id) => beside.some((other) => bound.get(other)?.has(id))));
}
