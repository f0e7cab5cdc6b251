import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { typedTypes } from '@/quizzes/proposals/measure';
import type { ProposalFile } from '@/quizzes/proposals/proposal';
import { readEnvironment } from '../environment';
import { addToProposals } from '../model/add-to-proposals';
import { configuredModel } from '../model/configured-model';
import { measureSamples, measureShippedPack, measureTable } from '../proposals/measure-samples';
import { propose } from '../proposals/propose';
import { runCommand, UsageError } from './arguments';
import { refuse } from './refuse';

// `npm run --silent pack:propose -- --text FILE [--language en] [--title T]`: what the text may state, as JSON, each proposal with its
// quote and how far to believe it; `--model`: also what the model of AI_BASE_URL and AI_MODEL proposes and the text bears out.
// `--measure`: how many of the facts in the labelled sample texts are found, and how many found are facts.

function readArguments() {
  try {
    const string = { type: 'string' as const };
    return parseArgs({
      options: { text: string, language: string, title: string, measure: { type: 'boolean' }, model: { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

runCommand(async () => {
  const { text: path, language = 'en', title, measure, model } = readArguments();
  if (measure) {
    console.log(measureTable([...(await measureSamples()), await measureShippedPack()]));
    console.log(`\nProposals of confidence 0.5 and more. "typed" is ${typedTypes.join(', ')}.`);
    return;
  }
  if (path === undefined) throw new UsageError('Say which text: --text FILE, or --measure.');
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return refuse(`There is no text at ${path}.`);
  const text = decode(bytes);
  if (text === undefined) return refuse(`${path} is no text in UTF-8.`);
  const proposed = await propose(text, { language, ...(title === undefined ? {} : { title }) });
  if (!proposed.ok) return refuse(proposed.error.message);
  const { topics, proposals, ...rest } = proposed.value;
  const endpoint = model ? configuredModel(readEnvironment()) : undefined;
  if (model && !endpoint) throw new UsageError('There is no model: AI_BASE_URL and AI_MODEL are not set.');
  if (proposals.length === 0 && !endpoint) return refuse(`Nothing in ${path} looks like a fact.`);
  const name = rest.title ?? basename(path);
  const file: ProposalFile = {
    title: name,
    language: rest.language,
    topics: topics.length > 0 ? topics : [{ id: 'general', title: name }],
    proposals,
  };
  if (!endpoint) {
    console.log(JSON.stringify(file, undefined, 2));
    return;
  }
  const added = await addToProposals(file, text, endpoint, new AbortController().signal);
  console.error(
    JSON.stringify({ host: endpoint.host, model: endpoint.model, outcome: added.end?.outcome, ...added.end?.counts }),
  );
  console.log(JSON.stringify(added.file, undefined, 2));
});

function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}
