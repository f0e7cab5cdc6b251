import { v7 as uuidv7 } from 'uuid';
import { enter, formOf } from '../../protection/sign-in-form';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { freshAccount, openPage, openQuiz, type Person, personAt, quizPath, sendAnswer, signUpAs } from './person';
import { errorsIn, rowsOf } from './rows';

const items = 4;

export const guestTwice: Fault = {
  name: 'guest-becomes-user-twice',
  injected:
    'two tabs of one guest sign up at the same moment, with the same address or with two; or one signs up while the other signs in to an account; or both sign in, to two accounts; each form sent twice',
  right:
    'every answer is in exactly one account that was asked for; a second account begins empty; nobody is shown an error of the server',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'guest-twice', async ({ start, url, journal, blame }) => {
      const server = await start({ environment: { TRUSTED_PROXIES: '1' } });
      const rounds = tools.isShort ? 4 : 24;
      const ways = { same: 0, two: 0, mixed: 0, in: 0 };
      for (let round = 0; round < rounds; round += 1) {
        const way = (['same', 'two', 'mixed', 'in'] as const)[round % 4] ?? 'same';
        ways[way] += 1;
        const headers = { 'x-forwarded-for': `10.4.${round}.1` };
        const at = (from?: Person): Person => {
          const person = personAt(tools.port, from);
          return { ...person, who: { ...person.who, headers } };
        };
        const [one, other] = [freshAccount(`twice-${round}-a`), freshAccount(`twice-${round}-b`)];
        if (way === 'mixed' || way === 'in') await signUpAs(at(), other);
        if (way === 'in') await signUpAs(at(), one);

        const guest = at();
        const sheet = await openQuiz(guest, quizPath(tools.seed + round, items));
        for (let position = 0; position < items; position += 1) {
          const responseId = uuidv7();
          const { status } = await sendAnswer(guest, sheet, { position, responseId });
          if (status === 200) journal.note('response', responseId);
        }
        const firstPath = way === 'in' ? '/sign-in' : '/sign-up';
        const secondPath = way === 'mixed' || way === 'in' ? '/sign-in' : '/sign-up';
        const tabs = [
          { path: firstPath, account: one },
          { path: firstPath, account: one },
          { path: secondPath, account: way === 'same' ? one : other },
          { path: secondPath, account: way === 'same' ? one : other },
        ].map((tab) => ({ ...tab, person: at(guest) }));
        const forms = await Promise.all(tabs.map(({ path, person }) => formOf(tools.port, person.who, path)));
        const statuses = await Promise.all(
          tabs.map(async ({ path, account, person }, index) => {
            const form = forms[index] ?? [];
            return (await enter(tools.port, person.who, path, form, account)).status;
          }),
        );
        const broken = statuses.filter((status) => status >= 500);
        if (broken.length > 0) blame(`${way}: a form got ${broken.join(', ')}`);
        if (!statuses.includes(303)) blame(`${way}: nobody got in (${statuses.join(', ')})`);
        const owners = await rowsOf(
          url,
          `select u.email, u.status, a.answered from attempts a left join users u on u.id = a.user_id where a.id = ?`,
          [sheet.attemptId],
        );
        const [owner] = owners;
        const asked = [one.email, other.email] as unknown[];
        if (owners.length !== 1 || owner?.status !== 'registered' || !asked.includes(owner.email))
          blame(`${way}: the guest’s quiz is ${owner ? `of a ${owner.status}` : 'nobody’s'}`);
        if (owner?.answered !== items) blame(`${way}: ${owner?.answered} of ${items} answers came along`);
        for (const { person } of tabs) {
          const { status } = await openPage(person, '/history');
          if (status !== 200) blame(`${way}: afterwards a tab’s history got ${status}`);
        }
      }
      const doubled = await rowsOf(url, 'select email from users where email is not null group by email having count(*) > 1');
      if (doubled.length > 0) blame(`${doubled.length} addresses have two accounts`);
      const errors = errorsIn(server.log);
      if (errors.length > 0) blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return { note: `${rounds} guests, four forms each` };
    }),
};
