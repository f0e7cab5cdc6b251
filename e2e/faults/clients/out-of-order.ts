import { v7 as uuidv7 } from 'uuid';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { openQuiz, type Person, personAt, post, quizPath, type Sheet, sendAnswer, sendReview, type Told } from './person';
import { errorsIn, rowsOf } from './rows';
import { shuffled } from './shuffled';

const items = 10;
const factId = 'headquarters-city';
const said = ({ status, type }: Told): string => `${status} ${type}`;

export const outOfOrder: Fault = {
  name: 'events-out-of-order',
  injected:
    'answers in any order, each twice; the second round before the first; an undo before its review; “I was right” before its answer; reviews whose own times run backwards',
  right: 'the same state as in order; what is too early is refused and taken when its turn has come; the server’s time counts',
  isInShortRun: true,
  run: (tools) =>
    inHouse(tools, 'out-of-order', async ({ start, url, journal, blame }) => {
      const server = await start();
      const rounds = tools.isShort ? 2 : 12;
      const expect = (what: string, told: Told, wanted: string) => {
        if (said(told) !== wanted) blame(`${what} got ${said(told)} instead of ${wanted}`);
      };
      const noteAnswer = async (what: string, person: Person, sheet: Sheet, position: number, round = 0) => {
        const responseId = uuidv7();
        expect(what, await sendAnswer(person, sheet, { position, round, responseId }), '200 recorded');
        journal.note('response', responseId);
        expect(`${what}, once more,`, await sendAnswer(person, sheet, { position, round, responseId }), '200 already');
      };
      for (let round = 0; round < rounds; round += 1) {
        const person = personAt(tools.port);
        const sheet = await openQuiz(person, quizPath(tools.seed + round, items));
        const order = shuffled(items, tools.seed + round);
        for (const position of order.slice(0, 5)) await noteAnswer('an answer out of order', person, sheet, position);
        const open = order[7] ?? 0;
        const early = await sendAnswer(person, sheet, { position: open, round: 1 });
        expect('an answer of the second round, too early,', early, '409 not-due-for-practice');
        const claim = { overrideId: uuidv7(), attemptId: sheet.attemptId, position: open, round: 0, claim: 'right' };
        expect('“I was right” before the answer', await post(person, '/api/overrides', claim), '404 not-found');
        for (const position of order.slice(5)) await noteAnswer('an answer out of order', person, sheet, position);
        await noteAnswer('an answer of the second round in its turn', person, sheet, open, 1);

        const id = uuidv7();
        const undo = { id: uuidv7(), factId, undoes: id };
        expect('an undo before its review', await sendReview(person, undo), '404 not-found');
        const at = Date.now();
        for (const [index, review] of [id, uuidv7(), uuidv7()].entries()) {
          const told = await sendReview(person, { id: review, factId, clientAt: at - index * 3_600_000, offsetMin: 60 });
          expect('a review', told, '200 recorded');
          journal.note('review', review);
        }
        for (const wanted of ['200 recorded', '200 already']) expect('the undo', await sendReview(person, undo), wanted);
        journal.note('review', undo.id);
      }
      const odd = await rowsOf(
        url,
        `select id from attempts where answered <> ${items} or finished_at is null
          union all select id from responses where abs(answered_at - ?) > 600000
          union all select id from reviews where abs(reviewed_at - ?) > 600000`,
        [Date.now(), Date.now()],
      );
      if (odd.length > 0) blame(`${odd.length} attempts or events are not as in order`);
      const backwards = await rowsOf(
        url,
        `select a.id from reviews a join reviews b on a.user_id = b.user_id and a.source = 'card' and b.source = 'card' and a.rowid < b.rowid
          where a.reviewed_at > b.reviewed_at`,
      );
      if (backwards.length > 0) blame('the order of the log is not the order in which the server took it');
      const errors = errorsIn(server.log);
      if (errors.length > 0) blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return undefined;
    }),
};
