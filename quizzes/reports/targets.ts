import { guessers } from '@/quizzes/statistics/guessers';
import type { ItemsReport } from './items-report';

/** A figure to reach, and what was measured. */
export type Target = { name: string; wanted: string; measured: string; isReached: boolean };

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const names = (ids: readonly string[]): string =>
  ids.length > 0 ? `: ${ids.slice(0, 6).join(', ')}${ids.length > 6 ? ' …' : ''}` : '';

const none = (name: string, found: readonly string[]): Target => ({
  name,
  wanted: '0',
  measured: `${found.length}${names([...new Set(found)])}`,
  isReached: found.length === 0,
});

const positionTargets = ({ positions, positionsByFact }: ItemsReport): Target[] => {
  const outside = positionsByFact.filter(({ shares }) => shares.some((share) => share < 0.18 || share > 0.32));
  const all = positionsByFact.flatMap(({ shares }) => shares);
  return [
    ...positions.map(({ kind, options, counts, statistic, p }) => ({
      name: `key position of ${kind} among ${options}, χ²`,
      wanted: 'p ≥ 0.01',
      measured: `${counts.join('/')}, χ² ${statistic.toFixed(2)}, p ${p.toFixed(3)}`,
      isReached: p >= 0.01,
    })),
    {
      name: 'each of four places per fact',
      wanted: '18–32 %',
      measured:
        all.length === 0
          ? 'not measured: no fact has four options'
          : `${percent(Math.min(...all))}–${percent(Math.max(...all))} over ${positionsByFact.length} facts${names(outside.map(({ factId }) => factId))}`,
      isReached: outside.length === 0,
    },
  ];
};

const guesserTargets = (report: ItemsReport): Target[] =>
  report.guessers.map(({ kinds, items, scores }) => {
    const unknowing = Object.entries(scores).filter(([name]) => Object.hasOwn(guessers, name));
    const [name = '', best] = unknowing.sort(([, a], [, b]) => b.points - a.points)[0] ?? [];
    return {
      name: kinds.length === 1 ? `guessers on ${kinds[0]}` : 'guessers on all items with one key',
      wanted: '≤ chance + 2 points over ≥ 5,000 items',
      measured: `${(best?.points ?? 0).toFixed(1)} points by “${name}”, ${items} items`,
      isReached: (best?.points ?? 0) <= 2 && items >= 5000,
    };
  });

/** Every figure that a pack's items have to reach (item-writing guide, §2–§7), beside what the report measured. */
export function targetsOf(report: ItemsReport): Target[] {
  const { coverage, distractors, templates } = report;
  const askable = coverage.filter(({ isAskable }) => isAskable);
  const lacking = (holds: (fact: (typeof askable)[number]) => boolean) =>
    askable.filter((fact) => !holds(fact)).map(({ factId }) => factId);
  return [
    none(
      'item-writing flaws',
      report.flawed.flatMap(({ flaws }) => flaws),
    ),
    none(
      'items without exactly the right key',
      report.unsound.map(({ kind, factId }) => `${kind} ${factId}`),
    ),
    none(
      'distractors of another type, unit or grain',
      distractors.differing.map(({ key, distractor }) => `${distractor} beside ${key}`),
    ),
    {
      name: 'siblings and observed confusions',
      wanted: '≥ 70 %',
      measured: percent(distractors.closeShare),
      isReached: distractors.closeShare >= 0.7,
    },
    ...positionTargets(report),
    ...guesserTargets(report),
    none(
      'leaks',
      report.leaks.map(({ answer, place }) => `“${answer}” in ${place === 'quote' ? 'a quote' : 'an item'}`),
    ),
    none(
      'askable facts by fewer than 4 kinds',
      lacking(({ kinds }) => kinds.length >= 4),
    ),
    none(
      'askable facts without recall',
      lacking(({ hasRecall }) => hasRecall),
    ),
    none(
      'askable facts without evidence',
      lacking(({ hasEvidence }) => hasEvidence),
    ),
    none(
      'items against their fact’s standing',
      report.statusProblems.map(({ factId }) => factId),
    ),
    {
      name: 'largest share of a template in a quiz',
      wanted: '≤ 25 %',
      measured: `${percent(templates.largestInQuiz.share)} (${templates.largestInQuiz.template})`,
      isReached: templates.largestInQuiz.share <= 0.25,
    },
    {
      name: 'repeated option sets',
      wanted: '0',
      measured: String(report.repeatedOptionSets),
      isReached: report.repeatedOptionSets === 0,
    },
    none('quizzes that differ when made again', report.changedQuizzes.map(String)),
  ];
}
