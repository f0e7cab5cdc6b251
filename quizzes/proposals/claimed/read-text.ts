import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import { splitBlocks } from '../blocks';
import type { Mention } from '../mention';
import { findMentions } from '../mentions';
import { proposalLanguageOf } from '../proposal';
import { type Sentence, splitSentences } from '../sentences';
import { type Tagger, tokenize } from '../tokens';
import type { Words } from '../words/words';
import { wordsOf } from '../words/words-of';
import { type Folded, foldInSteps } from './find-words';

/** A text made ready to hold claims against: read once, used for each claim. */
export type ReadText = {
  frame: DraftFrame;
  folded: Folded;
  sentences: readonly Sentence[];
  /** `undefined` for a language without rules: its figures can't be read again by us. */
  words: Words | undefined;
  /** What our rules read in a sentence, of the text or of any other words. */
  mentionsIn: (sentence: Sentence) => readonly Mention[];
};

/** In UTF-16 units: as much is divided into sentences between two rests. */
const restAfter = 8000;

/** What `readText` reads, in steps: whoever runs it may do something else between two of them. */
export function* readTextInSteps(frame: DraftFrame, tag?: Tagger): Generator<undefined, ReadText> {
  const language = proposalLanguageOf(frame.language);
  const words = language && wordsOf(language);
  // Abbreviations and headings look much the same in every language of these letters.
  const dividing = words ?? wordsOf('en');
  const { blocks } = splitBlocks(frame.text, dividing);
  yield;
  const sentences: Sentence[] = [];
  let rested = 0;
  for (const block of blocks) {
    sentences.push(...splitSentences(frame.text, block, dividing));
    if (block.end - rested < restAfter) continue;
    rested = block.end;
    yield;
  }
  return {
    frame,
    folded: yield* foldInSteps(frame.text),
    sentences,
    words,
    mentionsIn: (sentence) => {
      if (!words) return [];
      const tokens = tokenize(sentence, words, language === 'en' ? tag : undefined);
      // Mentions are cut out of the text by their offsets: words from elsewhere are put where they are said to stand.
      const stands = frame.text.startsWith(sentence.text, sentence.start);
      const text = stands ? frame.text : sentence.text;
      return findMentions(sentence, tokens, text, words, new Set()).mentions;
    },
  };
}

/** `tag` is the tagger of English; without it the lists of the language decide. */
export function readText(frame: DraftFrame, tag?: Tagger): ReadText {
  const steps = readTextInSteps(frame, tag);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Words that stand in no text, as a sentence of their own. */
export const looseSentence = (text: string): Sentence => ({
  start: 0,
  end: text.length,
  text,
  block: { start: 0, end: text.length, heading: undefined, isItem: false },
});
