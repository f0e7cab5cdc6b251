import { writeFile } from 'node:fs/promises';
import { maximumItems } from '@/quizzes/generation/blueprint';
import { itemKinds } from '@/quizzes/kinds/item';
import { type ItemsReport, reportItems } from '@/quizzes/reports/items-report';
import { targetsOf } from '@/quizzes/reports/targets';
import { readOptions, readPack, runCommand, UsageError } from './arguments';

// `npm run --silent items:report -- --pack iom --seeds 200 [--items 20] [--json PATH]`: how good a pack's items are, for its author.
// Exit 1 when a figure is not reached.

const mostSeeds = 10_000;

function readWhole(name: string, text: string | undefined, usual: number, most: number): number {
  const value = text === undefined ? usual : /^\d+$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw new UsageError(`--${name} is a whole number from 1 to ${most}; this is "${text ?? ''}".`);
  return value;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
};

const marks = (report: ItemsReport): string[] =>
  table([
    ['fact', ...itemKinds.map((kind) => kind.slice(0, 8)), 'kinds'],
    ...report.coverage.map(({ factId, kinds, isAskable }) => [
      factId,
      ...itemKinds.map((kind) => (kinds.includes(kind) ? 'x' : '·')),
      isAskable ? String(kinds.length) : `${kinds.length} (not asked for)`,
    ]),
  ]);

const reasons = (report: ItemsReport): string[] =>
  report.coverage
    .filter(({ isAskable, kinds }) => isAskable && !kinds.includes('choice'))
    .map(({ factId, whyNot }) => `  ${factId}: ${whyNot.choice ?? ''}`);

const guessed = (report: ItemsReport): string[] =>
  report.guessers.flatMap(({ kinds, items, furtherSeeds, scores }) => [
    '',
    `Guessers on ${kinds.join(', ')}: ${items} items, ${furtherSeeds} further seeds`,
    ...table(
      Object.entries(scores).map(([name, { score, chance, points }]) => [
        name,
        percent(score),
        `chance ${percent(chance)}`,
        `${points >= 0 ? '+' : ''}${points.toFixed(2)} points`,
      ]),
    ),
  ]);

const guessedByKind = (report: ItemsReport): string[] => {
  const names = Object.keys(report.guessersByKind[0]?.scores ?? {});
  return table([
    ['points above chance', ...report.guessersByKind.map(({ kinds, items }) => `${kinds.join()} (${items})`)],
    ...names.map((name) => [
      name,
      ...report.guessersByKind.map(({ scores }) => (scores[name as keyof typeof scores]?.points ?? 0).toFixed(1)),
    ]),
  ]);
};

const examples = (report: ItemsReport): string[] => [
  ...report.flawed.slice(0, 10).map(({ kind, stem, flaws }) => `  ${flaws.join(', ')}: ${kind} “${stem}”`),
  ...report.unsound.slice(0, 10).map(({ kind, stem, why }) => `  unsound: ${kind} “${stem}” ${JSON.stringify(why)}`),
  ...report.leaks
    .slice(0, 10)
    .map(({ seed, teller, told, answer, place }) => `  leak in seed ${seed}: ${teller} tells ${told} “${answer}” (${place})`),
];

function linesOf(report: ItemsReport): string[] {
  const targets = targetsOf(report);
  const commonest = Object.entries(report.templates.overall).slice(0, 8);
  return [
    `${report.pack} ${report.version}, generator ${report.generator}: ${report.seeds} seeds × ${report.itemsPerQuiz} items`,
    `${report.items} items in ${(report.milliseconds / 1000).toFixed(1)} s; the shortest quiz has ${report.shortestQuiz}`,
    '',
    'Figures to reach',
    ...table(targets.map(({ name, wanted, measured, isReached }) => [isReached ? 'ok' : 'NOT REACHED', name, wanted, measured])),
    // A busy machine is no flaw of the pack: `npm run bench` measures time.
    `  100 quizzes took ${Math.round(report.millisecondsPer100Quizzes)} ms on this machine, whatever else it was doing`,
    ...examples(report),
    '',
    'Items by kind',
    ...table(
      Object.entries(report.byKind).map(([kind, count]) => [kind, String(count), percent(count / Math.max(1, report.items))]),
    ),
    '',
    'Flaws by name',
    ...table(Object.entries(report.flaws).map(([flaw, count]) => [flaw, String(count)])),
    '',
    `Origins of ${report.distractors.total} distractors of single choice`,
    ...table(Object.entries(report.distractors.origins).map(([type, share]) => [type, percent(share)])),
    '',
    'Templates, commonest first',
    ...table(commonest.map(([template, share]) => [template, percent(share)])),
    '',
    'Key position per fact with four options',
    ...table(report.positionsByFact.map(({ factId, items, shares }) => [factId, `${items} items`, ...shares.map(percent)])),
    ...guessed(report),
    '',
    'Guessers on the run’s own items by kind',
    ...guessedByKind(report),
    '',
    `Answers in more than a quarter of the stems, no leaks: ${report.commonAnswers.join(', ') || 'none'}`,
    '',
    'Coverage, fact × kind',
    ...marks(report),
    '',
    'Facts without single choice, and why',
    ...reasons(report),
  ];
}

runCommand(async () => {
  const options = readOptions(['pack', 'pack-file', 'seeds', 'items', 'json']);
  const seeds = readWhole('seeds', options.seeds, 200, mostSeeds);
  const itemsPerQuiz = readWhole('items', options.items, 20, maximumItems);
  const report = reportItems(await readPack(options), { seeds, itemsPerQuiz, now: () => performance.now() });
  const targets = targetsOf(report);
  console.log(linesOf(report).join('\n'));
  if (options.json) await writeFile(options.json, `${JSON.stringify({ ...report, targets }, undefined, 2)}\n`);
  if (targets.some(({ isReached }) => !isReached)) process.exitCode = 1;
});
