import type { Fact } from '@/quizzes/facts/fact';
import { containsWords } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import type { EvidenceItem, Part, SpotErrorItem } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { answerPlaces, locate, overlap, type Place, piecesOf, placesOf, roughSentences } from './document-places';
import { judgeByFact } from './judge-value';
import { factsLike, plain } from './questions';
import { allDoubtful, doubtful, gather, right, type Truth, type Verdict, wrong } from './verdict';

/** Words in more of the sentences than this settle nothing by standing in one. */
const commonShare = 1 / 4;

const answersOf = (fact: Fact, pack: Pack): string[] => {
  const sentences = roughSentences(pack);
  return [objectText(fact.object), ...fact.aliases]
    .map(plain)
    .filter((name) => sentences.filter((sentence) => containsWords(sentence, name)).length <= sentences.length * commonShare);
};

/** An answer of more words than this fills an excerpt, and a part of it is enough to tell which sentence gives it. */
const longestQuoted = 16;

const isLong = ({ start, end }: Place, pack: Pack): boolean =>
  pack.document.text.slice(start, end).split(/\s+/).length > longestQuoted;

/** Which excerpts of the document settle the question: those that hold a place where it is answered. */
export function judgeEvidence(item: EvidenceItem, pack: Pack): Truth {
  const fact = pack.facts.find(({ id }) => id === item.factId);
  if (!fact)
    return allDoubtful(
      item.options.map(({ id }) => id),
      'The fact is unknown.',
    );
  if (fact.status !== 'holds' && fact.status !== 'outdated')
    return allDoubtful(
      item.options.map(({ id }) => id),
      `The fact is ${fact.status}.`,
    );
  const facts = factsLike(fact, pack);
  const places = facts.flatMap(answerPlaces);
  const names = facts.flatMap((other) => answersOf(other, pack));
  const judge = (text: string): Verdict => {
    const found = locate(text, pack);
    if (!found) return doubtful('It is not what the document says, word for word.');
    if (places.some((place) => found.some(({ start, end }) => start <= place.start && place.end <= end)))
      return right('It holds the place that answers the question.');
    const touched = places.filter((place) => found.some((piece) => overlap(place, piece)));
    if (touched.length > 0 && touched.every((place) => isLong(place, pack)))
      return right('It holds a part of an answer that is too long to be quoted whole.');
    if (touched.length > 0) return doubtful('It holds a part of the answer.');
    return names.some((name) => containsWords(text, name))
      ? doubtful('It names the answer.')
      : wrong('It does not name the answer.');
  };
  return gather(item.options.map(({ id, text }) => [id, judge(text)]));
}

/** A changed part is not longer than this, and neither is what the document has in its place. */
const longestPart = 240;

/** Where in the document the passage would stand if this part alone had been changed: the places of what it replaced. */
function placesReplaced({ passage }: SpotErrorItem, part: Part, pack: Pack): Place[] {
  const { text } = pack.document;
  const lead = passage.slice(0, part.start);
  const tail = passage.slice(part.end);
  const others = [...lead.split('…').slice(0, -1), ...tail.split('…').slice(1)].flatMap(piecesOf);
  if (!others.every((piece) => placesOf(piece, text).length > 0)) return [];
  const before = (lead.split('…').at(-1) ?? '').trimStart();
  const after = (tail.split('…')[0] ?? '').trimEnd();
  if (before.trim() === '' && after.trim() === '') return [];
  if (before.trim() === '') {
    return placesOf(after, text).map(({ start }) => ({ start: Math.max(0, start - (part.end - part.start)), end: start }));
  }
  return placesOf(before, text).flatMap(({ end: start }) => {
    if (after.trim() === '') return [{ start, end: Math.min(text.length, start + (part.end - part.start)) }];
    const end = text.indexOf(after, start);
    return end < 0 || end - start > longestPart ? [] : [{ start, end }];
  });
}

const isAmount = ({ object }: Fact): boolean => object.type === 'count' || object.type === 'money' || object.type === 'duration';

/** Which part of the passage is not what the document has there; in doubt when it would be right all the same. */
export function judgeSpotError(item: SpotErrorItem, pack: Pack): Truth {
  const ids = item.options.map(({ id }) => id);
  const fact = pack.facts.find(({ id }) => id === item.factId);
  if (!fact) return allDoubtful(ids, 'The fact is unknown.');
  const sentences: readonly Place[] = [fact.source, ...fact.alsoIn];
  if (locate(item.passage, pack)) return gather(ids.map((id) => [id, wrong('It is what the document says.')]));
  const judge = ({ id, text }: { id: string; text: string }): Verdict => {
    const part = item.parts.find(({ optionId }) => optionId === id);
    if (!part || item.passage.slice(part.start, part.end) !== text) return doubtful('It is no part of the passage.');
    // The passage is of the fact's own sentence: another that is worded alike with other names is not what was changed.
    const places = placesReplaced(item, part, pack).filter((found) =>
      sentences.some(({ start, end }) => start <= found.start && found.end <= end),
    );
    if (places.length === 0) return wrong('It is not the part that was changed.');
    const touched = pack.facts.filter((other) =>
      answerPlaces(other).some((place) => places.some((found) => overlap(place, found))),
    );
    if (!touched.includes(fact)) return doubtful('It is not where the text answers the question.');
    const values = touched.filter((other) => other === fact || (other.object.type !== 'set' && other.object.type !== 'sequence'));
    const agreeing = values.find((other) => {
      const { is } = judgeByFact(text, other, pack);
      // The question is what the source says, so a figure that might hold beside "over 440" is an error; one that it implies is none.
      return is === 'right' || (is === 'doubtful' && !isAmount(other));
    });
    return agreeing ? doubtful('It may be right, too.') : right('It was changed.');
  };
  const truth = gather(item.options.map((option) => [option.id, judge(option)]));
  return truth.right.length + truth.doubtful.length === 0 ? allDoubtful(ids, 'More than one part was changed.') : truth;
}
