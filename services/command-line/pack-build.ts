import { readFile } from 'node:fs/promises';
import { buildSource } from '@/quizzes/drafts/build-source';
import { draftFactSchema } from '@/quizzes/drafts/draft-fact';
import { proposalFileSchema } from '@/quizzes/proposals/proposal';
import { readOptions, runCommand, UsageError } from './arguments';
import { refuse } from './refuse';

// `npm run --silent pack:build -- --proposals FILE --text FILE --id ID --citation "Where the text is from" [--url URL] [--summary S]
// [--as-of 2023 | 2019..2021] > pack.json`: the accepted proposals and their text as a pack in one file.

const optionNames = ['proposals', 'text', 'id', 'citation', 'url', 'summary', 'as-of', 'title'] as const;

const readOrNothing = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

runCommand(async () => {
  const options = readOptions(optionNames);
  const { proposals: path, text: textPath, id, citation } = options;
  if (path === undefined || textPath === undefined || id === undefined || citation === undefined)
    throw new UsageError('Say what to build from: --proposals FILE --text FILE --id ID --citation "Where the text is from".');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new UsageError(`An id has lower-case letters, digits and single hyphens; this is "${id}".`);
  const [json, text] = await Promise.all([readOrNothing(path), readOrNothing(textPath)]);
  if (json === undefined) return refuse(`There are no proposals at ${path}.`);
  if (text === undefined) return refuse(`There is no text at ${textPath}.`);
  const file = proposalFileSchema.safeParse(readJson(json));
  if (!file.success) {
    const [issue] = file.error.issues;
    return refuse(`${path} is not what pack:propose prints: at ${issue?.path.join('.') || 'its top'}, ${issue?.message}.`);
  }
  const accepted = file.data.proposals.filter((proposal) => proposal.accepted === true);
  if (accepted.length === 0) return refuse(`No proposal in ${path} is marked "accepted": true.`);
  const [from, to = from] = options['as-of']?.split('..') ?? [];
  const built = buildSource(
    {
      id,
      title: options.title ?? file.data.title,
      summary: options.summary ?? '',
      language: file.data.language,
      citation: { title: citation, ...(options.url === undefined ? {} : { url: options.url }) },
      asOf: { ...(from ? { from } : {}), ...(to ? { to } : {}) },
      text,
      topics: file.data.topics,
    },
    accepted.map((proposal) => ({ id: proposal.id, fact: draftFactSchema.parse(proposal) })),
  );
  if ('problems' in built)
    return refuse(...built.problems.map(({ entryId, sentence }) => (entryId ? `${entryId}: ${sentence}` : sentence)));
  console.log(JSON.stringify(built.source, undefined, 2));
});
