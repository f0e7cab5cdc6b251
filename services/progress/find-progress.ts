import type { Database } from '@/db/client';
import { forecast } from '@/memory/forecast';
import { standing } from '@/memory/replay';
import type { Review } from '@/memory/review';
import { type Weak, weakFacts } from '@/memory/weak-facts';
import type { Fact } from '@/quizzes/facts/fact';
import { findPack } from '../packs/find-pack';
import { agendaOf, askableFacts, dueOf } from '../reviews/agenda';
import { type AnswerFigures, answerFigures } from './answer-figures';
import { type ConfusedFacts, confusedFacts } from './confused-facts';
import { factKey } from './fact-key';
import { type FactStanding, type PackMastery, packMastery } from './fact-mastery';
import { type LearnerLog, loadLog } from './load-log';
import { type ScoreHistory, scoreHistory } from './score-history';

export type WeakFact = Weak & { packId: string; factId: string; fact: Fact };

export type Progress = AnswerFigures & {
  /** The packs in which anything was answered, by title; with `packId` asked for, that one too. */
  packs: readonly { id: string; title: string }[];
  /** Reviews of the log that stand. */
  answers: number;
  timeZone: string;
  desiredRetention: number;
  asksCertainty: boolean;
  showsStreak: boolean;
  /** Facts to be asked for now, in each pack that has any, most first. */
  due: readonly { packId: string; title: string; count: number }[];
  scores: ScoreHistory | undefined;
  mastery: readonly PackMastery[];
  /** Facts that fall due on each of 30 local days from today on, with what is overdue; of the same facts as `due`. */
  forecast: readonly { day: string; count: number }[];
  /** Facts that cards can ask of which recall has fallen below what is desired, least likely first, at most ten. */
  weak: readonly WeakFact[];
  /** How many there are in all. */
  weakCount: number;
  confused: readonly ConfusedFacts[];
};

const forecastDays = 30;
const shownWeak = 10;

/**
 * All that the page says of a learner at `now`, in one pack or in all, from their log: one reading of it, and pure functions. What a
 * test that is still open would tell is in none of it. `undefined` where there is no such pack.
 */
export async function findProgress(
  db: Database,
  userId: string,
  packId: string | undefined,
  now: Date,
): Promise<Progress | undefined> {
  const log = await loadLog(db, userId, packId, now);
  if (packId !== undefined && !log.packs.some(({ id }) => id === packId)) return undefined;
  const at = now.getTime();
  const { memory: settings, preferences } = log.settings;

  const byFact = standingLogs(log);
  const shown = [...byFact.values()].flat().sort((a, b) => a.at - b.at);
  const met = new Set([...log.logs, ...log.attempts].map((of) => of.packId).concat(packId ?? []));
  const packs = log.packs.filter(({ id }) => met.has(id));
  // By its version a pack is at hand, but for the first time in a process.
  const found = (await Promise.all(packs.map(({ id, version }) => findPack(db, id, version)))).flatMap((pack) => pack ?? []);
  const mastery = found.map((pack) => packMastery(pack, log, byFact, at, settings));
  const standings = mastery.flatMap(({ topics }) => topics.flatMap(({ facts }) => facts));

  const scheduled = found.flatMap((pack) => agendaOf(pack, log.memories, log, at));
  const due = dueOf(scheduled, at, settings);
  const askable = new Set(
    found.flatMap((pack) => [...askableFacts(pack, log.openTestFacts).keys()].map((id) => factKey(pack.id, id))),
  );
  const asked = standings.filter(({ packId: ofPack, factId }) => askable.has(factKey(ofPack, factId)));
  const weak = weakFacts(asked, at, settings, standings.length).filter(({ recall }) => recall < settings.desiredRetention);
  return {
    ...answerFigures(shown, at, settings),
    packs: packs.map(({ id, title }) => ({ id, title })),
    answers: shown.length,
    timeZone: settings.timeZone,
    desiredRetention: settings.desiredRetention,
    asksCertainty: preferences.askCertainty,
    showsStreak: preferences.showStreak,
    due: packs
      .map(({ id, title }) => ({ packId: id, title, count: due.filter((fact) => fact.packId === id).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    scores: scoreHistory(log, settings),
    mastery,
    forecast: forecast(
      scheduled.map(({ memory }) => memory),
      at,
      settings,
      forecastDays,
    ),
    weak: weak.slice(0, shownWeak),
    weakCount: weak.length,
    confused: confusedFacts(log.confusions, standings.filter(isShown)),
  };
}

const isShown = ({ isHidden }: FactStanding): boolean => !isHidden;

/** The reviews that stand, by a key that names fact and pack. */
function standingLogs({ logs }: LearnerLog): ReadonlyMap<string, readonly Review[]> {
  return new Map(
    logs.map(({ packId, factId, reviews }) => {
      const key = factKey(packId, factId);
      return [key, standing(reviews).map((review) => ({ ...review, factId: key }))];
    }),
  );
}
