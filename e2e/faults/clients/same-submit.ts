import { v7 as uuidv7 } from 'uuid';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { handIn, openQuiz, personAt, quizPath, sendAnswer, sendReview, type Told } from './person';
import { countOf, errorsIn } from './rows';

const times = 10;
const tenTimes = <T>(send: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: times }, send));
const howMany = (told: readonly Told[], type: string): number => told.filter((one) => one.type === type).length;

export const sameSubmit: Fault = {
  name: 'same-submit-ten-times',
  injected: 'a guest’s first answer, a later one, a review and the hand-in of a test, each sent ten times at the same moment',
  right: 'all hear that it is recorded, or that it was already; one guest, one session that works, one row each',
  isInShortRun: true,
  run: (tools) =>
    inHouse(tools, 'same-submit', async ({ start, url, journal, blame }) => {
      const server = await start();
      const rounds = tools.isShort ? 3 : 15;
      const check = (what: string, told: readonly Told[]) => {
        const statuses = told
          .map(({ status, type }) => `${status} ${type}`)
          .filter((one) => !/^200 (recorded|already)$/.test(one));
        if (statuses.length > 0) blame(`${what}: ${[...new Set(statuses)].join(', ')}`);
      };
      for (let round = 0; round < rounds; round += 1) {
        const person = personAt(tools.port);
        const sheet = await openQuiz(person, quizPath(tools.seed + round, 5, 'assessed'));
        for (const position of [0, 1]) {
          const responseId = uuidv7();
          const told = await tenTimes(() => sendAnswer(person, sheet, { position, responseId }));
          check(position === 0 ? 'the first answer of a guest' : 'an answer', told);
          if (told.some(({ status }) => status === 200)) journal.note('response', responseId);
        }
        // Two tabs at one item: each answer has an id of its own.
        const apart = Array.from({ length: times }, () => uuidv7());
        const told = await Promise.all(apart.map((responseId) => sendAnswer(person, sheet, { position: 2, responseId })));
        check('ten answers to one item', told);
        if (howMany(told, 'recorded') !== 1) blame(`of ten answers to one item ${howMany(told, 'recorded')} are said to count`);
        for (const [at, id] of apart.entries()) if (told[at]?.type === 'recorded') journal.note('response', id);

        const id = uuidv7();
        const reviews = await tenTimes(() => sendReview(person, { id, factId: 'headquarters-city' }));
        check('a review', reviews);
        if (reviews.some(({ status }) => status === 200)) journal.note('review', id);

        const ends = await tenTimes(() => handIn(person, sheet.attemptId));
        if (ends.some((status) => status !== 303)) blame(`handing in ten times: ${[...new Set(ends)].join(', ')}`);
        const late = await sendAnswer(person, sheet, { position: 3 });
        if (late.status !== 409) blame(`after the hand-in an answer got ${late.status} ${late.type}`);
      }
      const counts = { users: rounds, attempts: rounds, responses: 3 * rounds, reviews: 4 * rounds };
      for (const [table, wanted] of Object.entries(counts)) {
        const of = table === 'users' ? "users where status = 'guest'" : table;
        const found = await countOf(url, of);
        if (found !== wanted) blame(`${found} ${table} instead of ${wanted}`);
      }
      const errors = errorsIn(server.log);
      if (errors.length > 0) blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return { note: `${rounds * 5 * times} requests` };
    }),
};
