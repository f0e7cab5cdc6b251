import { blueprintOf } from '@/quizzes/generation/blueprint';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { type FlawName, flawNames } from '@/quizzes/generation/flaws/flaw';
import { generatorVersion } from '@/quizzes/generation/quiz';
import type { Item, ItemKind } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { type GuesserName, type GuesserScore, scoreGuessers } from '@/quizzes/statistics/guessers';
import { isSound, trueOptions } from '@/quizzes/truth/true-options';
import { coverageOf, type FactCoverage } from './coverage';
import { type DistractorReport, reportDistractors } from './distractor-report';
import { findLeaks, type Leak } from './leaks-found';
import { type FactPositions, type PositionCounts, positionsByFact, positionsOf } from './position-report';
import { countByKind, itemsOf, makeRun, type Run, seedsFrom } from './run';
import { repeatedOptionSets, type StatusProblem, statusProblems, type TemplateShares, templateShares } from './status-report';

/** Guessers on one lot of items: which kinds, how many, and how many further seeds it took to have enough. */
export type GuesserReport = {
  kinds: readonly ItemKind[];
  items: number;
  furtherSeeds: number;
  scores: Record<GuesserName, GuesserScore>;
};

/** Everything that is measured of a pack's items. Times are in milliseconds, shares from 0 to 1. */
export type ItemsReport = {
  pack: string;
  version: string;
  generator: string;
  seeds: number;
  itemsPerQuiz: number;
  items: number;
  shortestQuiz: number;
  byKind: Record<ItemKind, number>;
  flaws: Record<FlawName, number>;
  flawed: { itemId: string; kind: ItemKind; factId: string; stem: string; flaws: string[] }[];
  unsound: { itemId: string; kind: ItemKind; factId: string; stem: string; why: Record<string, string> }[];
  coverage: FactCoverage[];
  templates: TemplateShares;
  positions: PositionCounts[];
  positionsByFact: FactPositions[];
  distractors: DistractorReport;
  guessers: GuesserReport[];
  /** The same on the run's own items of each kind: fewer, so chance moves the scores more. */
  guessersByKind: GuesserReport[];
  leaks: Leak[];
  commonAnswers: string[];
  statusProblems: StatusProblem[];
  repeatedOptionSets: number;
  /** Seeds whose second quiz differs from the first by a byte. */
  changedQuizzes: number[];
  millisecondsPer100Quizzes: number;
  milliseconds: number;
};

export type ReportOptions = {
  /** The quizzes of the seeds 0 up to so many. */
  seeds: number;
  itemsPerQuiz: number;
  /** Milliseconds of a clock, only to measure how long it takes. */
  now: () => number;
};

const enoughItems = 5000;
const mostFurtherSeeds = 2000;
const singleKeyKinds: readonly ItemKind[] = ['choice', 'true-false', 'evidence', 'spot-error', 'update'];

/** The run's items of the kinds, quiz by quiz, and those of further seeds until there are enough. */
function guessersOn(run: Run, kinds: readonly ItemKind[], itemsPerQuiz: number, asked: readonly ItemKind[]): GuesserReport {
  const ofKinds = (items: readonly Item[]) => items.filter(({ kind }) => kinds.includes(kind));
  const quizzes = run.quizzes.map(({ items }) => ofKinds(items));
  const blueprint = blueprintOf(itemsPerQuiz, { kinds: [...asked] });
  let count = quizzes.flat().length;
  let furtherSeeds = 0;
  while (count < enoughItems && furtherSeeds < mostFurtherSeeds) {
    const more = ofKinds(itemsOf(run.pack, blueprint, run.quizzes.length + furtherSeeds));
    furtherSeeds += 1;
    quizzes.push(more);
    count += more.length;
    if (more.length === 0 && furtherSeeds > 50 && count < furtherSeeds) break;
  }
  return { kinds, items: count, furtherSeeds, scores: scoreGuessers(quizzes) };
}

const unsoundOf = (item: Item, pack: Pack) =>
  isSound(item, pack)
    ? []
    : [{ itemId: item.id, kind: item.kind, factId: item.factId, stem: item.stem, why: trueOptions(item, pack).why }];

/**
 * Makes the quizzes of the first seeds, each twice, and measures them: flaws by the lint, truth by the oracle, coverage, shares,
 * key positions, guessers, leaks. Coverage draws further items of every kind for every fact, which are linted and judged too.
 */
export function reportItems(pack: Pack, { seeds, itemsPerQuiz, now }: ReportOptions): ItemsReport {
  const begun = now();
  const run = makeRun(pack, seedsFrom(0, seeds), itemsPerQuiz);
  const again = now();
  const second = makeRun(pack, seedsFrom(0, seeds), itemsPerQuiz);
  const repeated = now();
  const coverage = coverageOf(pack);
  const checked = [...run.items, ...coverage.items];
  const flawed = checked.flatMap((item) => {
    const flaws = findFlaws(item).map(({ flaw }) => flaw);
    return flaws.length === 0 ? [] : [{ itemId: item.id, kind: item.kind, factId: item.factId, stem: item.stem, flaws }];
  });
  const { leaks, ignored } = findLeaks(run);
  return {
    pack: pack.id,
    version: pack.version,
    generator: generatorVersion,
    seeds,
    itemsPerQuiz,
    items: run.items.length,
    shortestQuiz: Math.min(...run.quizzes.map(({ items }) => items.length)),
    byKind: countByKind(run.items),
    flaws: Object.fromEntries(
      flawNames.map((name) => [name, flawed.filter(({ flaws }) => flaws.includes(name)).length]),
    ) as ItemsReport['flaws'],
    flawed,
    unsound: checked.flatMap((item) => unsoundOf(item, pack)),
    coverage: coverage.facts,
    templates: templateShares(run),
    positions: positionsOf(run.items),
    positionsByFact: positionsByFact(pack),
    distractors: reportDistractors(run.items, pack),
    guessers: [guessersOn(run, singleKeyKinds, itemsPerQuiz, []), guessersOn(run, ['choice'], itemsPerQuiz, ['choice'])],
    guessersByKind: singleKeyKinds.map((kind) => {
      const quizzes = run.quizzes.map(({ items }) => items.filter((item) => item.kind === kind));
      return { kinds: [kind], items: quizzes.flat().length, furtherSeeds: 0, scores: scoreGuessers(quizzes) };
    }),
    leaks,
    commonAnswers: ignored,
    statusProblems: statusProblems(run),
    repeatedOptionSets: repeatedOptionSets(run),
    changedQuizzes: run.quizzes.flatMap(({ seed, items }, index) =>
      JSON.stringify(items) === JSON.stringify(second.quizzes[index]?.items) ? [] : [seed],
    ),
    millisecondsPer100Quizzes: (100 * (repeated - again)) / Math.max(1, seeds),
    milliseconds: now() - begun,
  };
}
