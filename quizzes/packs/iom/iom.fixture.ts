// biome-ignore lint/style/noRestrictedImports: only tests import a fixture, and they run where there are files.
import { readFileSync } from 'node:fs';
import { assemblePack } from '../assemble';
import type { PackSource } from '../pack';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The IOM pack as its files stand, for tests. */
export const iomPack: PackSource = assemblePack(
  JSON.parse(read('./pack.json')),
  JSON.parse(read('./facts.json')),
  read('./document.txt'),
);
