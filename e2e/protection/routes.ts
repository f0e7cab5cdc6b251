import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../../.next');

const readJson = <T>(file: string): T => JSON.parse(readFileSync(join(built, file), 'utf8')) as T;

const samples: Readonly<Record<string, string>> = {
  '[packId]': 'iom',
  '[id]': 'iom',
  '[factId]': 'headquarters-city',
  '[attemptId]': '00000000-0000-4000-8000-000000000000',
  '[userId]': '00000000-0000-4000-8000-000000000000',
  '[draftId]': '00000000-0000-4000-8000-000000000000',
  '[...nextauth]': 'session',
};

/** Every route of the build with its parameters filled in; a parameter that has no sample here is an error. */
export function builtRoutes(): { path: string; isPage: boolean }[] {
  const manifest = readJson<Record<string, string>>('app-path-routes-manifest.json');
  return Object.entries(manifest)
    .filter(([file]) => !file.startsWith('/_'))
    .map(([file, route]) => ({
      isPage: file.endsWith('/page'),
      path: route.replaceAll(/\[[^\]]+\]/g, (name) => {
        const sample = samples[name];
        if (!sample) throw new Error(`routes.ts has no sample for ${name} in ${route}`);
        return sample;
      }),
    }));
}

/** One script, one style sheet, one font of the build: what no proxy.ts reaches. */
export const builtFiles = (): string[] => {
  const files = readdirSync(join(built, 'static'), { recursive: true, encoding: 'utf8' });
  return ['.js', '.css', '.woff2']
    .flatMap((ending) => files.filter((file) => file.endsWith(ending)).slice(0, 1))
    .map((file) => `/_next/static/${file}`);
};

export type BuiltAction = { id: string; page: string };

/** Every server action of the build, each with a page that has it. */
export function builtActions(): BuiltAction[] {
  type Reference = { workers: Record<string, unknown> };
  const { node } = readJson<{ node: Record<string, Reference> }>('server/server-reference-manifest.json');
  const routes = readJson<Record<string, string>>('app-path-routes-manifest.json');
  return Object.entries(node).map(([id, { workers }]) => {
    const file = Object.keys(workers)[0]?.replace(/^app/, '') ?? '';
    return { id, page: (routes[file] ?? '/').replaceAll(/\[[^\]]+\]/g, (name) => samples[name] ?? 'none') };
  });
}
