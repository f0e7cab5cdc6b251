import { feedbackOf } from '@/quizzes/generation/feedback';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { focusOf, isSaid } from '@/quizzes/generation/focus';
import { itemBase } from '@/quizzes/generation/item-base';
import { excerptAround } from '@/quizzes/generation/source/excerpt';
import { findPhrase, overlaps, type Span } from '@/quizzes/generation/source/find-phrase';
import { framedStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';
import { type ClozeItem, clozeGap } from '../item';

/** Longer gaps can't be filled word for word by anyone who knows the fact. */
const longestGap = 6;
const mostAround = 14;
const fewestAround = 4;
/** A longer subject leaves no room in the stem for the passage, which then speaks for itself. */
const shortSubject = 4;

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A sentence of the source with the answer taken out, to be typed. */
export const generateCloze: ItemGenerator<'cloze'> = (fact, pack, random) => {
  const focus = focusOf(fact, pack, random.fork('focus'));
  if (!focus?.span || !focus.rubric) return err({ type: 'no-item', why: 'The text does not name its answer word for word.' });
  const { text } = pack.document;
  const core = focus.span;
  const literal = text.slice(core.start, core.end);
  if (countWords(literal) > longestGap) return err({ type: 'no-item', why: `The gap would have more than ${longestGap} words.` });

  const { rubric } = focus;
  if (!isSaid(literal, rubric)) return err({ type: 'no-item', why: 'The words of the text are worded unlike its answer.' });

  const sentence: Span = { start: fact.source.start, end: fact.source.end };
  const barriers = [literal, ...focus.accepted].flatMap((phrase) =>
    findPhrase(fact.source.quote, phrase)
      .map((found) => ({ start: sentence.start + found.start, end: sentence.start + found.end }))
      .filter((found) => !overlaps(found, core)),
  );
  // As much of the sentence as a stem has room for.
  for (let words = countWords(literal) + mostAround; words >= countWords(literal) + fewestAround; words -= 1) {
    const excerpt = excerptAround(text, sentence, core, words, barriers);
    if (!excerpt || countWords(excerpt.text) < countWords(literal) + fewestAround) continue;
    const lead = excerpt.text.startsWith('…') ? '… ' : '';
    const rest = excerpt.text.slice(lead.length + core.end - excerpt.start);
    const passage = lead + text.slice(excerpt.start, core.start) + clozeGap + rest;
    const frame = countWords(fact.subject.name) > shortSubject ? 'cloze-alone' : 'cloze';
    const stem = framedStem(fact, frame, { subject: fact.subject.name, passage }, random.fork('stem'), pack.language);
    const item: ClozeItem = {
      ...itemBase('cloze', fact, pack, stem),
      options: [],
      key: [],
      answers: [...new Set([literal, ...focus.accepted])],
      rubric,
      feedback: feedbackOf(fact, pack.language),
    };
    if (findFlaws(item).length === 0) return ok(item);
  }
  return err({ type: 'no-item', why: 'Too little of the sentence is left around the gap.' });
};
