import { checkPack } from '../proposals/check-pack';
import { readOptions, runCommand, UsageError } from './arguments';
import { refuse } from './refuse';

// `npm run --silent pack:check -- --pack-file PATH`: every problem of a pack in a sentence, exit 1 if there is one; else, as JSON,
// the kinds of item that each fact makes, and why it makes no others.

runCommand(async () => {
  const { 'pack-file': path } = readOptions(['pack-file']);
  if (path === undefined) throw new UsageError('Say which pack: --pack-file PATH, a folder or one JSON file.');
  const checked = await checkPack(path);
  if (!checked.ok) return refuse(...checked.error.messages);
  const { problems, facts, ...pack } = checked.value;
  if (problems.length > 0)
    return refuse(...problems.map(({ factId, rule, sentence }) => `${factId ?? pack.id} (${rule}): ${sentence}`));
  console.log(
    JSON.stringify(
      {
        pack: pack.id,
        version: pack.version,
        facts: facts.map(({ factId, isAskable, kinds, whyNot }) => ({
          id: factId,
          isAskable,
          kinds,
          count: kinds.length,
          whyNot,
        })),
      },
      undefined,
      2,
    ),
  );
});
