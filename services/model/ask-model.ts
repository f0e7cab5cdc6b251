import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  APICallError,
  extractJsonMiddleware,
  jsonSchema,
  NoOutputGeneratedError,
  Output,
  RetryError,
  streamText,
  wrapLanguageModel,
} from 'ai';
import type { RunCounts, RunOutcome, Unreadable } from '@/quizzes/proposals/claimed/model-run';
import { AnswerEnded, boundedFetch } from './bounded-fetch';
import type { ModelEndpoint } from './configured-model';
import { gatherText } from './gather-text';
import { claimSchema, instructionsFor } from './instructions';

type Tokens = RunCounts['tokens'];

/** What went wrong with one answer, or with the endpoint. */
export type AnswerProblem = Unreadable | Exclude<RunOutcome, 'done' | 'unreadable' | 'gone' | 'failed'>;

export type Answer = { tokens: Tokens; problem: AnswerProblem | undefined };

export type AskLimits = {
  /** For one answer, and between two pieces of it. */
  answerMs: number;
  quietMs: number;
  /** Of one answer, with all that its protocol adds; and of the words in it (UTF-16 units). */
  mostBytes: number;
  mostText: number;
  mostTokens: number;
};

export const usualLimits: AskLimits = {
  answerMs: 180_000,
  quietMs: 60_000,
  mostBytes: 4_000_000,
  mostText: 24_000,
  mostTokens: 4000,
};

/** `known`: answers that are found already; `wanted`: those among what is found that have no question yet. */
export type Question = { title: string; language: string; passage: string; known: readonly string[]; wanted: readonly string[] };

// It would write to the console what an endpoint does not support.
globalThis.AI_SDK_LOG_WARNINGS = false;

const nothing: Tokens = { input: 0, output: 0 };

function problemOf(error: unknown): AnswerProblem {
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  if (NoOutputGeneratedError.isInstance(cause)) return 'empty';
  if (!APICallError.isInstance(cause)) return cause instanceof Error && /timeout/i.test(cause.name) ? 'too-slow' : 'broken';
  const { statusCode } = cause;
  if (statusCode === undefined) return 'unreachable';
  if (statusCode === 401 || statusCode === 403) return 'key-refused';
  if (statusCode === 404) return 'no-such-model';
  if (statusCode === 429) return 'busy';
  if (statusCode === 400 || statusCode === 422) return 'not-understood';
  // 200 with something that is no stream of the protocol.
  return statusCode >= 500 ? 'failing' : statusCode < 300 ? 'broken' : 'unreachable';
}

/**
 * Asks the endpoint for the facts of one passage and gives each claim as it comes, unchecked. Asks again once where the endpoint is
 * busy, failing or not there, after the time that it says. Reads no more than the limits allow. `isPlain` asks without a schema, for
 * endpoints that know none. Ends with the tokens that were used and what went wrong, if anything did; what came before holds.
 */
export async function* askModel(
  { baseURL, model, apiKey }: ModelEndpoint,
  question: Question,
  signal: AbortSignal,
  limits: AskLimits = usualLimits,
  isPlain = false,
): AsyncGenerator<unknown, Answer> {
  const ending = new AbortController();
  const tooMuch = () => ending.abort(new AnswerEnded('huge'));
  const provider = createOpenAICompatible({
    name: 'endpoint',
    baseURL,
    ...(apiKey ? { apiKey } : {}),
    includeUsage: true,
    supportsStructuredOutputs: true,
    fetch: boundedFetch(baseURL, ending, limits),
    ...(isPlain ? { transformRequestBody: ({ response_format: _, ...body }) => body } : {}),
  });
  let failure: unknown;
  const late = AbortSignal.timeout(limits.answerMs);
  const result = streamText({
    model: wrapLanguageModel({
      model: provider(model),
      middleware: [gatherText(limits.mostText, tooMuch), extractJsonMiddleware()],
    }),
    // Whatever comes is passed on: the chain of verification says what it lacks.
    output: Output.array({ element: jsonSchema<unknown>(claimSchema), name: 'facts' }),
    system: instructionsFor(question.language),
    prompt: JSON.stringify(question),
    temperature: 0,
    maxOutputTokens: limits.mostTokens,
    maxRetries: 1,
    abortSignal: AbortSignal.any([signal, ending.signal, late]),
    onError: ({ error }) => {
      failure ??= error;
    },
  });
  try {
    for await (const element of result.elementStream) yield element;
  } catch (error) {
    failure ??= error;
  }
  const { reason } = ending.signal;
  if (reason instanceof AnswerEnded) return { tokens: nothing, problem: reason.why };
  if (signal.aborted) return { tokens: nothing, problem: 'cancelled' };
  if (late.aborted) return { tokens: nothing, problem: 'too-slow' };
  return finish(result, failure);
}

type Finished = Pick<ReturnType<typeof streamText>, 'totalUsage' | 'finishReason' | 'text'> & { output: PromiseLike<unknown> };

async function finish(result: Finished, failure: unknown): Promise<Answer> {
  let tokens = nothing;
  try {
    const { inputTokens = 0, outputTokens = 0 } = await result.totalUsage;
    tokens = { input: inputTokens, output: outputTokens };
    if (failure) return { tokens, problem: problemOf(failure) };
    if ((await result.text).trim() === '') return { tokens, problem: 'empty' };
    if ((await result.finishReason) === 'length') return { tokens, problem: 'cut' };
    await result.output;
    return { tokens, problem: undefined };
  } catch (error) {
    return { tokens, problem: problemOf(failure ?? error) };
  }
}
