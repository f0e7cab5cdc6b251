import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// `node e2e/machines/assemble.mjs FOLDER`: what an image holds, out of a build with PASSAGE_STANDALONE=1. The Dockerfile and the test
// of it run this very file: the server as Next traced it, its static files, and the sources and packages of the command line.

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Where to? node e2e/machines/assemble.mjs FOLDER');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync('.next/standalone', folder, { recursive: true, verbatimSymlinks: true });
cpSync('.next/static', join(folder, '.next', 'static'), { recursive: true });
if (existsSync('public')) cpSync('public', join(folder, 'public'), { recursive: true });
for (const source of ['db', 'memory', 'quizzes', 'services', 'package.json', 'tsconfig.json', 'LICENSE']) {
  const filter = (path) => !/\.(test|fixture)\.tsx?$/.test(path);
  cpSync(source, join(folder, source), { recursive: true, filter });
}

// The tracing follows the server only: packages of the command line and of the threads come with all they depend on.
const copied = new Set();
function copyPackage(name, from) {
  const require = createRequire(join(from, 'package.json'));
  // By a file in it: a package may be called what a module of Node is.
  const place = require.resolve
    .paths(`${name}/package.json`)
    .map((path) => join(path, name))
    .find((path) => existsSync(join(path, 'package.json')));
  if (!place || copied.has(place)) return;
  copied.add(place);
  const target = join(folder, place.slice(process.cwd().length));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(place, target, { recursive: true });
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) copyPackage(each, place);
}
const commandLine = [
  ...['@libsql/client', '@node-rs/argon2', '@noble/hashes', '@open-spaced-repetition/binding', 'drizzle-orm', 'fflate', 'pino'],
  ...['pure-rand', 'rate-limiter-flexible', 'ts-fsrs', 'tsx', 'uuid', 'wink-eng-lite-web-model', 'wink-nlp', 'zod'],
];
/** Of services/documents/document-worker.mjs. */
const threads = ['html-to-text', 'mammoth', 'unpdf'];
for (const name of [...commandLine, ...threads]) copyPackage(name, process.cwd());
const bin = join(folder, 'node_modules', '.bin');
mkdirSync(bin, { recursive: true });
rmSync(join(bin, 'tsx'), { force: true });
symlinkSync('../tsx/dist/cli.mjs', join(bin, 'tsx'));
