import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { packFormat } from '@/quizzes/proposals/pack-format';
import { runCommand } from './arguments';

// `npm run pack:schema`: writes docs/pack-format.schema.json, the JSON Schema of a pack in one file. A test says when it is due.

runCommand(async () => {
  const file = fileURLToPath(new URL('../../docs/pack-format.schema.json', import.meta.url));
  await writeFile(file, `${JSON.stringify(packFormat(), undefined, 2)}\n`);
});
