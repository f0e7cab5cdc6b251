import { v7 as uuidv7 } from 'uuid';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import {
  enterAs,
  freshAccount,
  handIn,
  openQuiz,
  type Person,
  personAt,
  quizPath,
  sendAnswer,
  sendReview,
  signUpAs,
} from './person';
import { errorsIn, rowsOf } from './rows';

const facts = ['headquarters-city', 'member-state-count', 'founded-year'];
const items = 6;

export const twoDevices: Fault = {
  name: 'two-devices',
  injected:
    'two devices of one account answer the same test and review the same facts at the same moment, take back each other’s reviews, and one hands in; a third, a guest’s with reviews of the same facts, signs in meanwhile',
  right:
    'each event once in one log, the earlier answer to an item stands on both, the memories are what the log makes, nothing stays with the guest',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'two-devices', async ({ start, url, journal, blame }) => {
      const server = await start({ environment: { TRUSTED_PROXIES: '1' } });
      const at = (round: number): Person => {
        const person = personAt(tools.port);
        return { ...person, who: { ...person.who, headers: { 'x-forwarded-for': `10.3.${round}.1` } } };
      };
      const rounds = tools.isShort ? 2 : 10;
      for (let round = 0; round < rounds; round += 1) {
        const account = freshAccount(`devices-${round}`);
        const [laptop, phone, tablet] = [at(round), at(round), at(round)];
        await signUpAs(laptop, account);
        if ((await enterAs(phone, '/sign-in', account)) !== 303) blame('signing in on a second device failed');
        let expected = 0;
        const review = async (who: Person, body: Readonly<Record<string, unknown>>, ticket?: string) => {
          const id = uuidv7();
          const { status, type } = await sendReview(who, { id, ...body }, ticket);
          if (status === 200) journal.note('review', id);
          else blame(`a review got ${status} ${type}`);
          expected += 1;
          return id;
        };

        // The same test on both: the second device opens it by its address, as the list of open quizzes gives it.
        const sheet = await openQuiz(laptop, quizPath(tools.seed + round, items, 'assessed'));
        const begun = uuidv7();
        if ((await sendAnswer(laptop, sheet, { position: 0, responseId: begun })).status === 200) journal.note('response', begun);
        expected += 1;
        const both = await Promise.all(
          [1, 2, 3, 4].flatMap((position) =>
            [laptop, phone].map(async (who) => {
              const responseId = uuidv7();
              const told = await sendAnswer(who, sheet, { position, responseId });
              if (told.type === 'recorded') {
                journal.note('response', responseId);
                expected += 1;
              }
              return told;
            }),
          ),
        );
        if (both.some(({ status }) => status !== 200)) blame('an answer to an open test was refused on one of two devices');
        if (both.filter(({ type }) => type === 'recorded').length !== 4)
          blame('not exactly one of two answers to an item counts');
        const last = uuidv7();
        const [ended, raced] = await Promise.all([
          handIn(phone, sheet.attemptId),
          sendAnswer(laptop, sheet, { position: 5, responseId: last }),
        ]);
        if (ended !== 303) blame(`the hand-in on the other device got ${ended}`);
        if (raced.status === 200) {
          journal.note('response', last);
          expected += 1;
        } else if (raced.status !== 409) blame(`an answer beside the other device’s hand-in got ${raced.status} ${raced.type}`);

        const guestSheet = await openQuiz(tablet, quizPath(tools.seed + round + 500, 3));
        await review(tablet, { factId: facts[0] ?? '' }, guestSheet.ticket);
        const guests = facts.map((factId) => review(tablet, { factId }));
        await Promise.all(guests);
        const [byLaptop, byPhone] = await Promise.all(
          [laptop, phone].map((who) => Promise.all(facts.map((factId) => review(who, { factId })))),
        );
        // Each takes back what the other said, while the guest comes along.
        const [, , arrived] = await Promise.all([
          Promise.all(facts.map((factId, index) => review(laptop, { factId, undoes: byPhone?.[index] }))),
          Promise.all(facts.slice(1).map((factId, index) => review(phone, { factId, undoes: byLaptop?.[index + 1] }))),
          enterAs(tablet, '/sign-in', account),
        ]);
        if (arrived !== 303) blame(`a guest’s signing in got ${arrived}`);
        await Promise.all([laptop, phone, tablet].map((who) => review(who, { factId: facts[0] ?? '' })));

        const [found] = await rowsOf(
          url,
          `select (select count(*) from reviews r where r.user_id = u.id) as reviews,
            (select count(*) from reviews r where r.user_id = u.id and r.source = 'undo') as undone,
            (select count(*) from attempts a where a.user_id = u.id) as attempts
            from users u where u.email = ?`,
          [account.email],
        );
        if (found?.reviews !== expected) blame(`an account has ${found?.reviews} of ${expected} reviews`);
        if (found?.undone !== 5) blame(`an account has ${found?.undone} of 5 undone reviews`);
        if (found?.attempts !== 1) blame(`an account has ${found?.attempts} attempts instead of one`);
      }
      const stranded = await rowsOf(
        url,
        "select r.id from reviews r join users u on u.id = r.user_id where u.status <> 'registered' union all select user_id from memories m where review_count <> (select count(*) from reviews r where r.user_id = m.user_id and r.pack_id = m.pack_id and r.fact_id = m.fact_id)",
      );
      if (stranded.length > 0) blame(`${stranded.length} reviews stayed with a guest, or in no memory`);
      const errors = errorsIn(server.log);
      if (errors.length > 0) blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return undefined;
    }),
};
