import type { Tagger } from '@/quizzes/proposals/tokens';

/** What the model is asked at once; beyond that its time grows faster than the text. */
const longestWord = 60;
const longestSentence = 1200;

let loaded: Promise<Tagger> | undefined;

/** The tagger of English parts of speech, a model of 3.8 MB, loaded once per process. Deterministic, and never asks a network. */
export function loadTagger(): Promise<Tagger> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Tagger> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]);
  const nlp = winkNLP(model, ['pos']);
  const { its } = nlp;
  const overlong = new RegExp(`\\S{${longestWord},}`);
  return (sentence) => {
    if (sentence.length > longestSentence || overlong.test(sentence)) return [];
    const tokens = nlp.readDoc(sentence).tokens();
    const texts = tokens.out() as string[];
    const tags = tokens.out(its.pos) as string[];
    // Its declared type lacks a parameter that it has.
    const lemmas = tokens.out(its.lemma as unknown as typeof its.normal) as string[];
    const pieces: { start: number; end: number; tag: string; lemma?: string }[] = [];
    let at = 0;
    for (const [index, text] of texts.entries()) {
      const start = sentence.indexOf(text, at);
      // What the model has rewritten is not in the sentence.
      if (start < 0 || start > at + 8) continue;
      at = start + text.length;
      const lemma = tags[index] === 'VERB' ? lemmas[index] : undefined;
      pieces.push({ start, end: at, tag: tags[index] ?? '', ...(lemma ? { lemma } : {}) });
    }
    return pieces;
  };
}
