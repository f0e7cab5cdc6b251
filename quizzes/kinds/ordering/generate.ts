import type { Fact } from '@/quizzes/facts/fact';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { optionId } from '@/quizzes/generation/distractors/choose-options';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { itemBase } from '@/quizzes/generation/item-base';
import type { Random } from '@/quizzes/generation/random';
import { framedStem, type Stem } from '@/quizzes/generation/stem';
import type { Pack } from '@/quizzes/packs/pack';
import { err, ok, type Result } from '@/quizzes/result';
import type { ItemGenerator, NoItem } from '../generator';

type Place = { text: string; at: number; factId?: string };

const mostPlaces = 5;
const timelineLength = 4;

/** The members of a sequence, or events that the text dates, to be put in order; never served in the right one. */
export const generateOrdering: ItemGenerator<'ordering'> = (fact, pack, random) => {
  const made = fact.object.type === 'sequence' ? fromSequence(fact, random) : fromYears(fact, pack, random);
  if (!made.ok) return made;
  const { stem, places } = made.value;
  const chance = random.fork('order');
  let served = chance.shuffle(places);
  while (served.every((place, index) => place === places[index])) served = chance.shuffle(places);
  const options = served.map(({ text, factId }, index) => ({
    id: optionId(index),
    text,
    origin: { type: 'member' as const, ...(factId ? { factId } : {}) },
  }));
  return ok({
    ...itemBase('ordering', fact, pack, stem, [options.map(({ text }) => text)]),
    options,
    key: places.map((place) => optionId(served.indexOf(place))),
    answers: [],
    feedback: feedbackOf(fact, pack.language),
  });
};

type Timeline = Result<{ stem: Stem; places: readonly Place[] }, NoItem>;

function fromSequence(fact: Fact, random: Random): Timeline {
  const { object } = fact;
  if (object.type !== 'sequence') return err({ type: 'no-item', why: 'It is no sequence.' });
  const questions = predicateOf(fact)?.questions ?? [];
  const index = random.fork('stem').int(0, questions.length - 1);
  const stem = { template: `${fact.predicate}.ordering.${index + 1}`, text: fillSlots(questions[index] ?? '', fact) };
  const places = object.members.map(({ text, at, factId }) => ({ text, at, ...(factId ? { factId } : {}) }));
  return ok({ stem, places: inTime(random.fork('members').shuffle(places).slice(0, mostPlaces)) });
}

const inTime = (places: readonly Place[]): Place[] => [...places].sort((a, b) => a.at - b.at);

/** What happened in the year of the fact, as a noun phrase; `undefined` where the predicate has no words for it. */
export function eventOf(fact: Fact): string | undefined {
  const template = predicateOf(fact)?.event;
  return template && fact.object.type === 'year' ? fillSlots(template, fact) : undefined;
}

/** Facts that date other events, in other years, of the same group. */
function fromYears(fact: Fact, pack: Pack, random: Random): Timeline {
  const event = eventOf(fact);
  if (fact.object.type !== 'year' || event === undefined)
    return err({ type: 'no-item', why: 'It is no sequence and no dated event.' });
  const places: Place[] = [{ text: event, at: fact.object.value, factId: fact.id }];
  for (const other of random.fork('events').shuffle(pack.facts)) {
    if (places.length === timelineLength) break;
    const text = eventOf(other);
    const isUsable = other.group === fact.group && other.status === 'holds' && other.importance !== 'soft';
    if (!isUsable || text === undefined || other.object.type !== 'year') continue;
    const { value } = other.object;
    if (!places.some((place) => place.at === value || place.text === text)) places.push({ text, at: value, factId: other.id });
  }
  if (places.length < 3) return err({ type: 'no-item', why: 'Fewer than three dated events stand beside it.' });
  return ok({ stem: framedStem(fact, 'ordering', {}, random.fork('stem'), pack.language), places: inTime(places) });
}
