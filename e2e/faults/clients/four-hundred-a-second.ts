import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { answerNext, arrive, gatherWaits, type Learner } from './crowd';
import { errorsIn } from './rows';

const perSecond = 400;
const seconds = 30;
const people = 300;
/** In quizzes of so many a learner has answers for the whole time. */
const items = 50;
const goalMs = 100;

export const fourHundredASecond: Fault = {
  name: 'four-hundred-answers-a-second',
  injected: `${perSecond} answers a second for ${seconds} s from ${people} learners, sent when they are due, whether or not those before were acknowledged`,
  right: `acknowledged within ${goalMs} ms at the 99th percentile, counted from when each was due; none lost`,
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'four-hundred', async (house) => {
      const server = await house.start();
      const learners: Learner[] = [];
      const pages = gatherWaits();
      for (let at = 0; at < people; at += 1) {
        const learner = await arrive(tools.port, tools.seed + at, items, pages);
        if (!learner) throw new Error('a quiz did not load');
        await answerNext(house, learner, pages);
        learners.push(learner);
      }
      const answers = gatherWaits();
      const total = perSecond * (tools.isShort ? 3 : seconds);
      const sent: Promise<boolean>[] = [];
      const start = performance.now();
      for (let next = 0; next < total; ) {
        const due = Math.min(((performance.now() - start) * perSecond) / 1000, total);
        for (; next < due; next += 1) {
          const learner = learners[next % learners.length];
          if (learner) sent.push(answerNext(house, learner, answers, start + (next * 1000) / perSecond));
        }
        await pause(2);
      }
      const unanswered = (await Promise.all(sent)).filter((isTaken) => !isTaken).length;
      const took = (performance.now() - start) / 1000;
      if (unanswered > 0) house.blame(`${unanswered} answers were never acknowledged`);
      if (answers.at(0.99) > goalMs) house.blame(`the 99th percentile is ${answers.at(0.99).toFixed(0)} ms`);
      const errors = errorsIn(server.log);
      if (errors.length > 0) house.blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      const ms = (value: number) => value.toFixed(0);
      return {
        note: `${total} answers offered in ${(total / perSecond).toFixed(0)} s and acknowledged in ${took.toFixed(1)} s; p50 ${ms(answers.at(0.5))} ms, p99 ${ms(answers.at(0.99))}, slowest ${ms(answers.at(1))}; ${answers.failed()} failed at first`,
      };
    }),
};
