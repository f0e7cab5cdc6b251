import { setImmediate } from 'node:timers/promises';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import { type RunCounts, type RunOutcome, type Unreadable, unreadableKinds } from '@/quizzes/proposals/claimed/model-run';
import { type ReadText, readTextInSteps } from '@/quizzes/proposals/claimed/read-text';
import { hasNoQuestion, type KnownFact } from '@/quizzes/proposals/claimed/same-claim';
import { type Passage, splitPassages } from '@/quizzes/proposals/claimed/split-passages';
import { verifyModelFact } from '@/quizzes/proposals/verify-model-fact';
import { loadTagger } from '../proposals/load-tagger';
import { takeSteps } from '../proposals/take-steps';
import { type Answer, type AnswerProblem, type AskLimits, askModel, usualLimits } from './ask-model';
import type { ModelEndpoint } from './configured-model';

/** Of a whole run, in milliseconds. */
const longestRunMs = 30 * 60_000;
/** So many answers in a row that can't be read are enough. */
const mostUnreadable = 3;

/** What came of the passages so far: `made` and `words` are of the last one, new proposals and known ones with new words. */
export type PassageClaims = {
  paragraph: number;
  paragraphs: number;
  made: readonly KnownFact[];
  words: readonly KnownFact[];
  counts: Pick<RunCounts, 'contradicting' | 'refused' | 'unread' | 'tokens'>;
  /** Only of the last: how it ended. */
  outcome: RunOutcome | undefined;
};

type Run = {
  frame: DraftFrame;
  endpoint: ModelEndpoint;
  signal: AbortSignal;
  limits: AskLimits;
  read: ReadText;
  known: KnownFact[];
  counts: PassageClaims['counts'];
};

const isUnreadable = (problem: AnswerProblem): problem is Unreadable => unreadableKinds.some((one) => one === problem);

function countOne<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function questionAbout({ frame: { title, language, text }, known }: Run, { start, end }: Passage) {
  const inside = known.filter(({ fact: { source } }) => source.start >= start && source.end <= end);
  const answersOf = (facts: readonly KnownFact[]) => [
    ...new Set(facts.map(({ fact: { source } }) => text.slice(source.answerStart, source.answerEnd))),
  ];
  const wants = ({ state, fact }: KnownFact) => state === 'proposed' && hasNoQuestion(fact);
  return {
    title,
    language,
    known: answersOf(inside.filter((one) => !wants(one))),
    wanted: answersOf(inside.filter(wants)),
    passage: text.slice(start, end),
  };
}

/** Asks about one passage and verifies each claim as it comes. */
async function askAbout(
  run: Run,
  passage: Passage,
  isPlain: boolean,
): Promise<{ made: KnownFact[]; words: KnownFact[]; answer: Answer }> {
  const { read, known, counts } = run;
  const [made, words]: [KnownFact[], KnownFact[]] = [[], []];
  const claims = askModel(run.endpoint, questionAbout(run, passage), run.signal, run.limits, isPlain);
  for (;;) {
    const next = await claims.next();
    if (next.done) return { made, words, answer: next.value };
    const result = verifyModelFact(next.value, { shown: passage, read, known });
    // A claim takes some 15 ms, and an endpoint may send hundreds in one piece: whoever waits has a turn between two.
    await setImmediate();
    if (!result.ok) {
      countOne(counts.refused, result.error.type);
      continue;
    }
    const { fact, words: wordsFor, contradicts } = result.value;
    if (contradicts !== undefined) counts.contradicting += 1;
    const one: KnownFact = { id: wordsFor ?? `claim-${known.length}`, state: 'proposed', fact };
    const at = known.findIndex(({ id }) => id === wordsFor);
    if (at >= 0) known[at] = one;
    else known.push(one);
    (wordsFor === undefined ? made : words).push(one);
  }
}

/**
 * What a model claims of a text and the chain of verification lets pass, passage by passage. `known` is what is proposed or decided of the
 * text; it is not changed. The last part says how it ended: whatever the endpoint does is an outcome. Ends with `signal`, and after half
 * an hour.
 */
export async function* claimsOfText(
  frame: DraftFrame,
  known: readonly KnownFact[],
  endpoint: ModelEndpoint,
  signal: AbortSignal,
  limits: AskLimits = usualLimits,
): AsyncGenerator<PassageClaims, void> {
  const late = AbortSignal.timeout(longestRunMs);
  const counts: Run['counts'] = { contradicting: 0, refused: {}, unread: {}, tokens: { input: 0, output: 0 } };
  const run: Run = {
    frame,
    endpoint,
    signal: AbortSignal.any([signal, late]),
    limits,
    read: await takeSteps(readTextInSteps(frame, await loadTagger())),
    known: [...known],
    counts,
  };
  const passages = splitPassages(frame.text);
  const paragraphs = passages.reduce((sum, passage) => sum + passage.paragraphs, 0);
  let isPlain = false;
  let paragraph = 0;
  let inARow = 0;
  for (const passage of passages) {
    let asked = await askAbout(run, passage, isPlain);
    if (asked.answer.problem === 'not-understood' && !isPlain) {
      // It may be the schema that it does not know.
      isPlain = true;
      asked = await askAbout(run, passage, isPlain);
    }
    const { made, words, answer } = asked;
    counts.tokens.input += answer.tokens.input;
    counts.tokens.output += answer.tokens.output;
    const { problem } = answer;
    if (problem && isUnreadable(problem)) countOne(counts.unread, problem);
    inARow = problem && problem !== 'cut' ? inARow + 1 : 0;
    if (!problem || isUnreadable(problem)) paragraph += passage.paragraphs;
    const stopped = problem && !isUnreadable(problem) ? problem : inARow === mostUnreadable ? 'unreadable' : undefined;
    const outcome = stopped === 'cancelled' && late.aborted ? 'too-slow' : stopped;
    const isLast = passage === passages.at(-1);
    yield {
      paragraph,
      paragraphs,
      made,
      words,
      counts: structuredClone(counts),
      outcome: outcome ?? (isLast ? 'done' : undefined),
    };
    if (outcome) return;
  }
}
