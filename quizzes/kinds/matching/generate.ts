import type { Fact } from '@/quizzes/facts/fact';
import { containsWords, normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots, trueOfSentence } from '@/quizzes/facts/sentence';
import { optionId } from '@/quizzes/generation/distractors/choose-options';
import { isFigure } from '@/quizzes/generation/distractors/perturbation';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { itemBase } from '@/quizzes/generation/item-base';
import { framedStem } from '@/quizzes/generation/stem';
import { agrees } from '@/quizzes/generation/truth';
import { wordingFor } from '@/quizzes/generation/wording';
import type { Pack } from '@/quizzes/packs/pack';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';
import type { MatchingItem } from '../item';
import { eventOf } from '../ordering/generate';

const mostPairs = 4;
const draws = 6;

type Pair = { fact: Fact; prompt: string; value: string };

const isAskable = (fact: Fact): boolean => fact.status === 'holds' && fact.importance !== 'soft';

/** What the value is, in words without the value: "the acronym of …", "the founding of …". */
function promptOf(fact: Fact): string | undefined {
  const event = eventOf(fact);
  if (event !== undefined) return event;
  const [, rest] = predicateOf(fact)?.trueOf.match(/^\{object\} is (the [^{}]*\{.*)\.$/) ?? [];
  return rest && !rest.includes('{object}') ? fillSlots(rest, fact) : undefined;
}

/** Facts of one group, each with its own value: which value belongs to which? Every wrong option is another fact's right one. */
export const generateMatching: ItemGenerator<'matching'> = (fact, pack, random) => {
  const noun = wordingFor(pack.language).nouns[fact.object.type];
  if (noun === undefined || !isAskable(fact)) return err({ type: 'no-item', why: 'Values of its type are not matched.' });
  for (let draw = 0; draw < draws; draw += 1) {
    const chance = random.fork(`pairs ${draw}`);
    const pairs = choosePairs(fact, pack, chance.shuffle(pack.facts.filter((other) => other.group === fact.group)));
    if (pairs.length < 3) return err({ type: 'no-item', why: 'Fewer than three facts of its group have values of their own.' });
    const asked = chance.shuffle(pairs);
    const sorted = [...pairs].sort((a, b) => order(a.fact, b.fact));
    const served = isFigure(fact.object) ? sorted : chance.shuffle(pairs);
    const options = served.map(({ value, fact: { id } }, index) => ({
      id: optionId(index),
      text: value,
      origin: { type: 'member' as const, factId: id },
    }));
    const stem = framedStem(fact, 'matching', { noun }, chance, pack.language);
    const item: MatchingItem = {
      ...itemBase('matching', fact, pack, stem, [asked.map(({ prompt }) => prompt), options.map(({ text }) => text)]),
      prompts: asked.map(({ prompt, fact: { id } }, index) => ({ id: String(index + 1), text: prompt, factId: id })),
      options,
      key: asked.map((pair) => optionId(served.indexOf(pair))),
      answers: [],
      feedback: feedbackOf(
        fact,
        pack.language,
        Object.fromEntries(served.map((pair, index) => [optionId(index), trueOfSentence(pair.fact)])),
      ),
    };
    if (findFlaws(item).length === 0) return ok(item);
  }
  return err({ type: 'no-item', why: 'No choice of pairs is free of flaws.' });
};

const figureOf = ({ object }: Fact): number => (isFigure(object) ? object.value : 0);
const order = (a: Fact, b: Fact): number => figureOf(a) - figureOf(b);

/** The fact first, then others whose value is wrong for all the pairs before, and that no prompt gives away. */
function choosePairs(fact: Fact, pack: Pack, candidates: readonly Fact[]): Pair[] {
  const pairs: Pair[] = [];
  for (const other of [fact, ...candidates.filter(({ id }) => id !== fact.id)]) {
    if (pairs.length === mostPairs) break;
    const prompt = promptOf(other);
    if (prompt === undefined || !isAskable(other) || other.object.type !== fact.object.type) continue;
    const pair = { fact: other, prompt, value: objectText(other.object) };
    const texts = (one: Pair) => [one.value, ...one.fact.aliases];
    const isClear = pairs.every(
      (earlier) =>
        normalize(earlier.prompt) !== normalize(prompt) &&
        !agrees(other, { text: earlier.value, object: earlier.fact.object }, pack) &&
        !agrees(earlier.fact, { text: pair.value, object: other.object }, pack) &&
        !texts(pair).some((text) => containsWords(earlier.prompt, text)) &&
        !texts(earlier).some((text) => containsWords(prompt, text)),
    );
    if (isClear) pairs.push(pair);
  }
  return pairs;
}
