import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { generatorVersion } from '@/quizzes/generation/quiz';
import type { ItemKind } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { coverageOf, type FactCoverage } from '@/quizzes/reports/coverage';
import { type DistractorReport, reportDistractors } from '@/quizzes/reports/distractor-report';
import { findLeaks } from '@/quizzes/reports/leaks-found';
import { type PositionCounts, positionsOf } from '@/quizzes/reports/position-report';
import { countByKind, makeRun, type Run, seedsFrom } from '@/quizzes/reports/run';
import { type TemplateShares, templateShares } from '@/quizzes/reports/status-report';
import { isSound } from '@/quizzes/truth/true-options';

type Found = { factId: string; kind: ItemKind };

export type PackMeasures = {
  quizzes: number;
  itemsPerQuiz: number;
  items: number;
  byKind: Readonly<Record<ItemKind, number>>;
  flawed: readonly (Found & { flaws: readonly string[] })[];
  unsound: readonly Found[];
  leaks: number;
  distractors: DistractorReport;
  positions: readonly PositionCounts[];
  largestTemplate: TemplateShares['largestInQuiz'];
  coverage: readonly FactCoverage[];
};

const quizzes = 40;
const itemsPerQuiz = 20;

// A version never changes, so it is measured once for as long as the process lives, however many ask at once.
const measured = new Map<string, Promise<PackMeasures>>();

/**
 * How good a pack's items are, measured on forty quizzes of twenty items and further items of every fact and kind: what
 * `npm run items:report` measures, but for the guessers and the places of each fact's key, which take too long for a page.
 */
export function measurePack(pack: Pack): Promise<PackMeasures> {
  const key = JSON.stringify([pack.id, pack.version, generatorVersion]);
  const known = measured.get(key);
  if (known) return known;
  const measures = measure(pack).catch((error) => {
    measured.delete(key);
    throw error;
  });
  measured.set(key, measures);
  return measures;
}

/** Others' requests are served in between. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

async function measure(pack: Pack): Promise<PackMeasures> {
  const made: Run['quizzes'][number][] = [];
  for (const seed of seedsFrom(0, quizzes)) {
    made.push(...makeRun(pack, [seed], itemsPerQuiz).quizzes);
    await breathe();
  }
  const run: Run = { pack, quizzes: made, items: made.flatMap(({ items }) => items) };
  const coverage: ReturnType<typeof coverageOf> = { facts: [], items: [] };
  for (const fact of pack.facts) {
    const { facts, items } = coverageOf(pack, [fact]);
    coverage.facts.push(...facts);
    coverage.items.push(...items);
    await breathe();
  }
  const checked = [...run.items, ...coverage.items];

  const flawed: PackMeasures['flawed'][number][] = [];
  const unsound: Found[] = [];
  for (const [index, item] of checked.entries()) {
    if (index % 200 === 0) await breathe();
    const found = { factId: item.factId, kind: item.kind };
    const flaws = findFlaws(item).map(({ flaw }) => flaw);
    if (flaws.length > 0) flawed.push({ ...found, flaws });
    if (!isSound(item, pack)) unsound.push(found);
  }
  return {
    quizzes,
    itemsPerQuiz,
    items: checked.length,
    byKind: countByKind(run.items),
    flawed,
    unsound,
    leaks: findLeaks(run).leaks.length,
    distractors: reportDistractors(run.items, pack),
    positions: positionsOf(run.items),
    largestTemplate: templateShares(run).largestInQuiz,
    coverage: coverage.facts,
  };
}
