import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { answerNext, arrive, gatherWaits, thinkTimes } from './crowd';
import { errorsIn } from './rows';
import { memoryOf } from './server-memory';

const people = 1000;
const answersEach = 10;
const arrivalMs = 60_000;
const goals = { p99Ms: 500, failedShare: 0.001 };

export const thousandUsers: Fault = {
  name: 'thousand-users-at-once',
  injected: `${people.toLocaleString('en')} learners with sessions of their own arrive within ${arrivalMs / 1000} s, load a quiz and answer ${answersEach} items, one every 5 to 10 s each`,
  right: `answers within ${goals.p99Ms} ms at the 99th percentile, at most ${goals.failedShare * 100} % not acknowledged at first, none lost`,
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'thousand-users', async (house) => {
      const server = await house.start();
      const count = tools.isShort ? 50 : people;
      const [pages, answers] = [gatherWaits(), gatherWaits()];
      // So that the first learner does not pay for the first quiz of a process.
      await arrive(tools.port, tools.seed, answersEach, gatherWaits());
      let unanswered = 0;
      const start = performance.now();
      const answeredAt: number[] = [];
      await Promise.all(
        Array.from({ length: count }, async (_, at) => {
          const think = thinkTimes(tools.seed + at, 5000, 10_000);
          await pause((arrivalMs * at) / people);
          const learner = await arrive(tools.port, tools.seed + at, answersEach, pages);
          if (!learner) return;
          for (let answer = 0; answer < answersEach; answer += 1) {
            await pause(think());
            answeredAt.push(performance.now() - start);
            if (!(await answerNext(house, learner, answers))) unanswered += 1;
          }
        }),
      );
      // When all have come and none has left.
      const steady = answeredAt.filter((ms) => ms > arrivalMs && ms < arrivalMs + 10_000).length / 10;
      const failed = answers.failed() + pages.failed();
      const share = failed / (answers.count() + pages.count());
      if (unanswered > 0) house.blame(`${unanswered} answers were never acknowledged`);
      if (answers.at(0.99) > goals.p99Ms) house.blame(`the 99th percentile of answers is ${answers.at(0.99).toFixed(0)} ms`);
      if (share > goals.failedShare) house.blame(`${failed} of ${answers.count() + pages.count()} requests failed at first`);
      const errors = errorsIn(server.log);
      if (errors.length > 0) house.blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      const ms = (value: number) => value.toFixed(0);
      return {
        note: `${steady.toFixed(0)} answers a second while all are there, and ${((people * 1000) / arrivalMs).toFixed(0)} quizzes a second before; answers p50 ${ms(answers.at(0.5))} ms, p99 ${ms(answers.at(0.99))}, slowest ${ms(answers.at(1))}; pages p50 ${ms(pages.at(0.5))}, p99 ${ms(pages.at(0.99))}; ${failed} of ${answers.count() + pages.count()} failed at first; memory ${memoryOf(server.pid)} MB`,
      };
    }),
};
