import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

// What the build says there is. The handlers' methods come from the running server, which answers OPTIONS for each.

const routesSchema = z.record(z.string(), z.string());
const actionsSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

export type Action = { name: string; id: string; pages: readonly string[] };
export type Build = { pages: readonly string[]; handlers: readonly string[]; actions: readonly Action[] };

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Pages and handlers by pattern, actions by file and exported name, out of the build's own manifests. */
export async function readBuild(baseURL: string, folder = '.next'): Promise<Build> {
  const routes = routesSchema.parse(read(`${folder}/app-path-routes-manifest.json`));
  // Next's own two, which have no address.
  const own = Object.entries(routes).filter(([file]) => !file.startsWith('/_'));
  const patternsOf = (kind: string) => own.filter(([file]) => file.endsWith(kind)).map(([, pattern]) => pattern);
  const handlers = await Promise.all(
    patternsOf('/route').map(async (pattern) => {
      const response = await fetch(baseURL + pattern.replaceAll(/\[[^\]]+\]/g, 'x'), { method: 'OPTIONS' });
      const allowed = response.headers.get('allow')?.split(',') ?? [];
      const methods = allowed.map((method) => method.trim()).filter((method) => method !== 'OPTIONS' && method !== 'HEAD');
      if (methods.length === 0) throw new Error(`${pattern} does not say which methods it has: ${response.status}`);
      return methods.map((method) => `${method} ${pattern}`);
    }),
  );
  const manifest = `${folder}/server/server-reference-manifest.json`;
  const references = existsSync(manifest) ? actionsSchema.parse(read(manifest)).node : {};
  const actions = Object.entries(references).map(([id, { filename, exportedName, workers }]) => ({
    name: `${filename}#${exportedName}`,
    id,
    pages: Object.keys(workers).flatMap((worker) => routes[worker.replace(/^app/, '')] ?? []),
  }));
  return { pages: patternsOf('/page'), handlers: handlers.flat(), actions };
}

/** Rows that the table lacks, and rows of the table that nothing stands behind. */
export function compareWithTable(
  build: Build,
  table: { pages: object; handlers: object; actions: object },
): { missing: string[]; idle: string[] } {
  const there = { pages: build.pages, handlers: build.handlers, actions: build.actions.map(({ name }) => name) };
  const parts = ['pages', 'handlers', 'actions'] as const;
  return {
    missing: parts.flatMap((part) => there[part].filter((name) => !Object.hasOwn(table[part], name))),
    idle: parts.flatMap((part) => Object.keys(table[part]).filter((name) => !there[part].includes(name))),
  };
}
