import type { Fact } from '@/quizzes/facts/fact';
import type { Grade } from '@/quizzes/grading/grade';
import { scored } from '@/quizzes/grading/scored';
import type { Pack } from '@/quizzes/packs/pack';

type Flat = { text: string; at: readonly number[] };

/** Case, spacing and the shape of quotes removed; `at` says where each character stood. */
function flatten(text: string): Flat {
  let flat = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const letter = (text[index] ?? '').replace(/[’‘]/, "'").replace(/[“”]/, '"').replace(/\s/, ' ');
    if (letter === ' ' && (flat === '' || flat.endsWith(' '))) continue;
    flat += letter.toLowerCase().charAt(0);
    at.push(index);
  }
  return { text: flat, at };
}

/** Every place of the document at which the piece stands, as half-open spans. */
function placesOf({ text, at }: Flat, piece: string): { start: number; end: number }[] {
  const wanted = flatten(piece).text.trim();
  const places: { start: number; end: number }[] = [];
  for (let found = text.indexOf(wanted); wanted !== '' && found >= 0; found = text.indexOf(wanted, found + 1))
    places.push({ start: at[found] ?? 0, end: (at[found + wanted.length - 1] ?? 0) + 1 });
  return places;
}

/**
 * An excerpt is evidence if it stands in the document and holds the answer in one of the fact's own sentences. A part of such a
 * sentence without the answer is close; "…" marks where an excerpt was cut.
 */
export function gradeEvidenceText(fact: Fact, response: string, pack: Pack): Grade {
  const document = flatten(pack.document.text);
  const pieces = response.split(/…|\.{3}|\[…\]/).map((piece) => piece.replace(/^[\s"“”]+|[\s"“”]+$/g, ''));
  const places = pieces.filter((piece) => piece.length > 2).map((piece) => placesOf(document, piece));
  if (places.length === 0) return { type: 'not-ready', reason: 'empty' };
  // A piece that stands nowhere was not quoted from this document.
  if (places.some((found) => found.length === 0)) return scored('wrong', 'different');
  const sources = [fact.source, ...fact.alsoIn];
  const holds = (test: (place: { start: number; end: number }, source: Fact['source']) => boolean): boolean =>
    places.flat().some((place) => sources.some((source) => test(place, source)));
  if (holds((place, source) => place.start <= source.answerStart && place.end >= source.answerEnd))
    return scored('correct', 'key');
  return holds((place, source) => place.start >= source.start && place.end <= source.end)
    ? scored('close', 'partly')
    : scored('wrong', 'distractor');
}
