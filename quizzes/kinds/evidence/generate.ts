import type { Fact } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots, statementOf } from '@/quizzes/facts/sentence';
import { arrange } from '@/quizzes/generation/distractors/choose-options';
import type { Distractor, Setting } from '@/quizzes/generation/distractors/distractor';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { contentStems, overlap } from '@/quizzes/generation/flaws/words';
import { itemBase } from '@/quizzes/generation/item-base';
import { perFact } from '@/quizzes/generation/per-fact';
import type { Random } from '@/quizzes/generation/random';
import { findPhrase, overlaps } from '@/quizzes/generation/source/find-phrase';
import { type Passage, passagesOf } from '@/quizzes/generation/source/passages';
import { framedStem } from '@/quizzes/generation/stem';
import { type Wording, wordingFor } from '@/quizzes/generation/wording';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';
import type { EvidenceItem } from '../item';

const strictDraws = 10;
const draws = 24;
const mostStretch = 1.3;

/** Which sentence of the source answers the question? Options are passages of the document, of about one length. */
export const generateEvidence: ItemGenerator<'evidence'> = (fact, pack, random, { tells }) => {
  const questions = predicateOf(fact)?.questions ?? [];
  const keys = keysOf(fact, pack);
  if (keys.all.length === 0) return err({ type: 'no-item', why: 'Fewer than two sentences as long as its own leave it open.' });
  const isUntold = ({ passage }: Key) => !tells(passage.text);
  const untold = { all: keys.all.filter(isUntold), few: keys.few.filter(isUntold) };
  for (let draw = untold.few.length > 0 ? 0 : strictDraws; draw < draws && untold.all.length > 0; draw += 1) {
    const chance = random.fork(`evidence ${draw}`);
    const question = wordingFor(pack.language).lowerFirst(fillSlots(chance.pick(questions), fact));
    const stem = framedStem(fact, 'evidence', { question }, chance, pack.language);
    const isStrict = draw < strictDraws;
    const set = choosePassages(
      contentStems(stem.text),
      isStrict ? untold.few : untold.all,
      { isStrict, tells, wording: wordingFor(pack.language) },
      chance,
    );
    if (!set) continue;
    const { options, key, about } = arrange({ fact, text: set.key.text }, set.wrong, chance);
    const item: EvidenceItem = {
      ...itemBase('evidence', fact, pack, stem, [options.map(({ text }) => text)]),
      options,
      key,
      answers: [],
      feedback: feedbackOf(fact, pack.language, about),
    };
    if (findFlaws(item).length === 0) return ok(item);
  }
  return err({ type: 'no-item', why: 'No choice of passages is free of flaws.' });
};

/** All that is right for the fact, as it may stand in a sentence. */
const rightTexts = (fact: Fact): string[] => {
  const members = fact.object.type === 'set' || fact.object.type === 'sequence' ? fact.object.members : [];
  return [objectText(fact.object), ...fact.aliases, ...members.flatMap(({ text, aliases }) => [text, ...aliases])].filter(
    (text) => normalize(text) !== '',
  );
};

/** What another fact says, and where: it leaves the question open. */
type Rival = { fact: Fact; passages: readonly Passage[] };
/** A passage that settles the question, with rivals about as long. */
type Key = { passage: Passage; rivals: readonly Rival[] };

type Keys = { all: readonly Key[]; few: readonly Key[] };

/** Whether a passage names what the fact is about. */
const namesSubject = (passage: Passage, { subject }: Fact): boolean =>
  [subject.name, ...subject.aliases].some((name) => [...contentStems(name)].every((word) => passage.stems.has(word)));

/** The passages that settle the question, each with what other facts say in sentences that do not name its answer. */
const keysOf = perFact((fact, pack): Keys => {
  const own = [fact.source, ...fact.alsoIn];
  const literals = own.map(({ start, quote, answerStart, answerEnd }) => quote.slice(answerStart - start, answerEnd - start));
  const right = [...rightTexts(fact), ...literals];
  const names = new Map<string, boolean>();
  const isOpen = ({ source }: Fact) => {
    const isNamed = names.get(source.quote) ?? right.some((phrase) => findPhrase(source.quote, phrase).length > 0);
    names.set(source.quote, isNamed);
    return !isNamed && !own.some((mine) => overlaps(mine, source));
  };
  const others = pack.facts.filter((other) => other.id !== fact.id && isOpen(other));
  const among = (which: 'all' | 'few'): Key[] => {
    const keys = passagesOf(fact, pack)[which].map((passage) => ({
      passage,
      rivals: others.flatMap((other) => {
        // Of two foundings neither passage settles which is meant, unless the key says whose.
        if (other.predicate === fact.predicate && !namesSubject(passage, fact)) return [];
        const passages = passagesOf(other, pack)[which].filter(({ text }) => isAboutAsLong(text, passage.text));
        return passages.length > 0 ? [{ fact: other, passages }] : [];
      }),
    }));
    return keys.filter(({ rivals }) => new Set(rivals.map((rival) => rival.fact.source.start)).size >= 2);
  };
  return { all: among('all'), few: among('few') };
});

/**
 * A key and two passages of other sentences, about as long and cut alike. When `isStrict`, one of them shares at least as many
 * words with the stem as the key does: else who has not read the text could find the key by its words.
 */
function choosePassages(
  asked: ReadonlySet<string>,
  keys: readonly Key[],
  { isStrict, tells, wording }: { isStrict: boolean; tells: Setting['tells']; wording: Wording },
  random: Random,
): { key: Passage; wrong: Distractor[] } | undefined {
  for (const { passage: key, rivals } of random.shuffle(keys)) {
    const shared = overlap(key.stems, asked);
    const isRival = (passage: Passage) =>
      (!isStrict || (passage.edges === key.edges && overlap(passage.stems, asked) >= shared)) && !tells(passage.text);
    const shuffled = random.shuffle(rivals);
    // Longest, shortest or in between: chance says which of them the key is, where the passages leave the choice.
    const isLonger = (passage: Passage) => passage.text.length > key.text.length;
    const isOpenedAlike = (passage: Passage) => passage.opensWithArticle === key.opensWithArticle;
    const [firstLonger, secondLonger] = [random.int(0, 1) === 1, random.int(0, 1) === 1];
    const lean = (longer: boolean) => (passage: Passage) => isLonger(passage) === longer;
    const first = pickFrom(shuffled, isRival, isStrict ? lean(firstLonger) : isOpenedAlike, random);
    if (!first) continue;
    const others = shuffled.filter(({ fact }) => fact.source.start !== first.fact.source.start);
    const second = pickFrom(others, ({ text }) => !tells(text), lean(secondLonger), random);
    if (!second) continue;
    const wrong = [asDistractor(first.fact, first.passage, wording), asDistractor(second.fact, second.passage, wording)];
    return { key, wrong };
  }
  return undefined;
}

/** A passage that must be so and should lean so, of the first rival that has any. */
function pickFrom(
  rivals: readonly Rival[],
  must: (passage: Passage) => boolean,
  should: (passage: Passage) => boolean,
  random: Random,
): { fact: Fact; passage: Passage } | undefined {
  let spare: { fact: Fact; passages: readonly Passage[] } | undefined;
  for (const { fact, passages } of rivals) {
    const usable = passages.filter(must);
    const leaning = usable.filter(should);
    if (leaning.length > 0) return { fact, passage: random.pick(leaning) };
    if (usable.length > 0) spare ??= { fact, passages: usable };
  }
  return spare && { fact: spare.fact, passage: random.pick(spare.passages) };
}

const asDistractor = (fact: Fact, { text }: Passage, wording: Wording): Distractor => ({
  text,
  origin: { type: 'document', factId: fact.id },
  about: fact.status === 'holds' ? wording.saysSomethingElse(statementOf(fact)) : wording.leavesOpen,
});

const isAboutAsLong = (text: string, key: string): boolean =>
  text.length <= mostStretch * key.length && key.length <= mostStretch * text.length;
