import type { Fact } from '@/quizzes/facts/fact';
import { type ClozeItem, clozeGap, type Item } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { answerPlaces, locate, overlap, type Place, placesOf } from './document-places';
import { readFigure } from './figure';
import { judgeNext } from './judge-options';
import { judgeByFact, judgeValue } from './judge-value';
import { factsAsked, factsLike, isFramed, plain, withoutFrame } from './questions';
import { allDoubtful, doubtful, gather, right, type Truth, type Verdict } from './verdict';

/** Who types a number may leave out the "over" that stands in the source. */
function isSameNumber(text: string, { object }: Fact): boolean {
  if (object.type !== 'count' && object.type !== 'money') return false;
  const said = readFigure(text);
  if (!said || said.value !== object.value) return false;
  return (
    said.type === 'year' || (said.type === 'quantity' && (said.qualifier === 'exact' || said.qualifier === object.qualifier))
  );
}

const isSound = ({ status }: Fact): boolean => status === 'holds' || status === 'outdated';

function judgeTyped(text: string, facts: readonly Fact[], stem: string, pack: Pack): Verdict {
  const next = facts.map((fact) => judgeNext(stem, fact, text)).find((verdict) => verdict !== undefined);
  if (next) return next;
  if (facts.some((fact) => isSound(fact) && isSameNumber(text, fact))) return right('It is the number of the source.');
  return judgeValue(text, facts, { text: stem, isFramed: isFramed(stem) }, pack);
}

/** Which of the accepted answers are right answers to the stem. */
export const judgeAnswers = (item: Item, pack: Pack): Truth =>
  item.answers.length === 0
    ? allDoubtful([''], 'No answer is accepted.')
    : gather(item.answers.map((text) => [text, judgeTyped(text, factsAsked(item.stem, item.factId, pack), item.stem, pack)]));

/** What a cloze stem quotes: between its outermost quotation marks, else all of it. */
function quotedIn(stem: string): string {
  const text = withoutFrame(stem);
  const from = text.search(/[“«"]/);
  const to = text.lastIndexOf({ '“': '”', '«': '»' }[text.charAt(from)] ?? '"');
  return from >= 0 && to > from ? text.slice(from + 1, to).trim() : text;
}

/** Where the answer stands in the document if the quotation with it in the gap is verbatim. */
function gapPlaces(quotation: string, answer: string, pack: Pack): Place[] {
  if (!locate(quotation.replace(clozeGap, answer), pack)) return [];
  const piece = (quotation.split('…').find((part) => part.includes(clozeGap)) ?? '').trim();
  const at = piece.indexOf(clozeGap);
  return placesOf(piece.replace(clozeGap, answer), pack.document.text).map(({ start }) => ({
    start: start + at,
    end: start + at + answer.length,
  }));
}

/** `wording` is what the document has in the place of the gap. */
function judgeClozeAnswer(text: string, wording: string, fact: Fact, pack: Pack): Verdict {
  const { object } = fact;
  if (plain(text) === plain(wording)) return right('It is the document’s own wording.');
  if (object.type === 'sequence' || object.type === 'set') {
    const names = object.members.map((member) => [member.text, ...member.aliases].map(plain));
    const meant = names.find((all) => all.includes(plain(wording))) ?? [];
    return meant.includes(plain(text)) ? right('It is the member in question.') : doubtful('It is not the member in question.');
  }
  if (isSameNumber(text, fact)) return right('It is the number of the source.');
  const facts = factsLike(fact, pack);
  const verdict = facts.map((other) => judgeByFact(text, other, pack)).find(({ is }) => is === 'right');
  return verdict ?? judgeByFact(text, fact, pack);
}

/** The gap must be where the text answers the fact's question, and filling it must give back what the text says. */
export function judgeCloze(item: ClozeItem, pack: Pack): Truth {
  const fact = pack.facts.find(({ id }) => id === item.factId);
  if (!fact || item.answers.length === 0) return allDoubtful([''], 'No answer is accepted.');
  if (!isSound(fact)) return allDoubtful(item.answers, `The fact is ${fact.status}.`);
  const quotation = quotedIn(item.stem);
  const places = [...item.answers, ...wordingsOf(fact, pack)].flatMap((answer) => gapPlaces(quotation, answer, pack));
  if (places.length === 0) return allDoubtful(item.answers, 'No answer gives back what the text says.');
  const gap = places.find((found) => answerPlaces(fact).some((place) => overlap(place, found)));
  if (!gap) return allDoubtful(item.answers, 'The gap is not where the text answers the question.');
  const wording = pack.document.text.slice(gap.start, gap.end);
  return gather(item.answers.map((text) => [text, judgeClozeAnswer(text, wording, fact, pack)]));
}

/** The answer as the document words it, which may differ from how it is written elsewhere: "a million". */
const wordingsOf = (fact: Fact, pack: Pack): string[] =>
  answerPlaces(fact).map(({ start, end }) => pack.document.text.slice(start, end));
