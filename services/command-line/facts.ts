import { readOptions, readPack, runCommand } from './arguments';

// `npm run --silent facts -- --pack iom`: the fact base as JSON.

runCommand(async () => {
  const pack = await readPack(readOptions(['pack', 'pack-file']));
  const facts = pack.facts.map((fact) => ({ ...fact, asOf: fact.asOf ?? pack.document.asOf }));
  console.log(
    JSON.stringify({ pack: pack.id, version: pack.version, document: { id: pack.document.id, text: pack.document.text }, facts }),
  );
});
