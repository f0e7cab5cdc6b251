import { activeDays, activity } from '@/memory/activity';
import { type AnswerTimes, answerTimes } from '@/memory/answer-times';
import { type Calibration, calibration } from '@/memory/calibration';
import { evidenceOf } from '@/memory/evidence';
import { localDay, zoneOffset } from '@/memory/local-day';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import { type Streak, streak } from '@/memory/streak';
import { type Retention, trueRetention } from '@/memory/true-retention';

export type AnswerFigures = {
  /** Answers on each of 371 local days, oldest first. */
  days: readonly { day: string; count: number; right: number }[];
  retention: readonly Retention[];
  /** How sure the learner said they were against how it came; undefined where they never said. */
  certainty: (Calibration & { meanCertainty: number; shareRight: number }) | undefined;
  times: readonly AnswerTimes<Review['kind']>[];
  streak: Streak;
};

/**
 * What the answers that stand say at `at` (ms). Their facts are told apart by `factId`, so over several packs it has to name the pack.
 * Right is whatever is not wrong, as everywhere in a memory.
 */
export function answerFigures(standing: readonly Review[], at: number, settings: MemorySettings): AnswerFigures {
  const today = localDay(at, settings.timeZone, settings.rolloverHour);
  return {
    days: activity(standing, settings, today),
    retention: trueRetention(standing, settings),
    certainty: certaintyOf(standing),
    times: answerTimes(standing),
    streak: streak(activeDays(standing, settings), today, at, zoneOffset(at, settings.timeZone) / 60_000),
  };
}

function certaintyOf(standing: readonly Review[]): AnswerFigures['certainty'] {
  const said = standing.flatMap((review) => {
    const evidence = review.certainty === undefined ? undefined : evidenceOf(review);
    return evidence ? [{ certainty: review.certainty ?? 0, isRight: evidence.grade > 1 }] : [];
  });
  const found = calibration(said);
  return (
    found && {
      ...found,
      meanCertainty: said.reduce((sum, { certainty }) => sum + certainty, 0) / said.length,
      shareRight: said.filter(({ isRight }) => isRight).length / said.length,
    }
  );
}
