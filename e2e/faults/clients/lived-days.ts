import { v7 as uuidv7 } from 'uuid';
import type { FaultTools, Outcome } from '../fault';
import { inHouse } from '../house';
import { openPage, openQuiz, type Person, personAt, post, quizPath, sendAnswer, sendReview } from './person';
import { errorsIn, rowsOf } from './rows';

/** When someone reviews a card, where they are by then, and how many days in a row that makes. */
export type Moment = { at: string; timeZone: string; row: number };

const facts = ['headquarters-city', 'member-state-count', 'founded-year', 'observer-count'];
const rolloverMs = 4 * 3_600_000;

/** The local date, by the platform's calendar and not by the app's own. */
const dateIn = (timeZone: string, at: number): string => {
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT(?:([+-])(\d+):(\d+))?/.exec(offset.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return new Date(at + ms - rolloverMs).toISOString().slice(0, 10);
};

const offsetMin = (timeZone: string, at: number): number =>
  Math.round((Date.parse(`${new Date(at).toLocaleString('sv', { timeZone }).replace(' ', 'T')}Z`) - at) / 60_000);

/**
 * A learner's reviews at these moments, each on a server whose clock stands there: after each the progress page must say the days in a
 * row that are given, and as many facts due as their dates in the learner's zone make.
 */
export const liveThrough = (tools: FaultTools, name: string, moments: readonly Moment[]): Promise<Outcome> => {
  const last = Date.parse(moments.at(-1)?.at ?? '');
  return inHouse(
    tools,
    name,
    async ({ start, url, journal, blame }) => {
      const person: Person = personAt(tools.port);
      for (const [index, { at, timeZone, row }] of moments.entries()) {
        const now = Date.parse(at);
        const server = await start({ environment: { PASSAGE_CLOCK_OFFSET_MS: String(now - Date.now()) } });
        if (index === 0) {
          // An attempt of one item makes the learner; it is the first moment's answer too.
          const sheet = await openQuiz(person, quizPath(tools.seed, 1));
          const responseId = uuidv7();
          const { status } = await sendAnswer(person, sheet, {
            position: 0,
            responseId,
            timeZoneOffsetMin: offsetMin(timeZone, now),
          });
          if (status === 200) journal.note('response', responseId);
          else blame(`an answer got ${status}`);
        }
        const saved = await post(person, '/api/settings', { memory: { timeZone } });
        if (saved.status !== 200) blame(`the zone ${timeZone} was not saved: ${saved.status}`);
        const id = uuidv7();
        const grade = [4, 3, 1, 2][index % 4];
        const factId = facts[index % facts.length];
        const told = await sendReview(person, { id, factId, grade, clientAt: now, offsetMin: offsetMin(timeZone, now) });
        if (told.status === 200) journal.note('review', id);
        else blame(`a review at ${at} got ${told.status} ${told.type}`);

        const { status, body } = await openPage(person, '/progress');
        const days = /One day so far/.test(body) ? 1 : Number(/(\d+) days in a row so far/.exec(body)?.[1] ?? 0);
        if (status !== 200 || days !== row) blame(`at ${at} in ${timeZone} the row is ${days} days instead of ${row}`);
        const due = /One fact is due now/.test(body) ? 1 : Number(/>(\d+) facts are due now/.exec(body)?.[1] ?? 0);
        const memories = await rowsOf(url, "select state, due_at from memories where state <> 'new'");
        const owed = memories.filter(({ state, due_at }) =>
          state === 'reviewed' ? dateIn(timeZone, Number(due_at)) <= dateIn(timeZone, now) : Number(due_at) <= now,
        ).length;
        if (due !== owed) blame(`at ${at} in ${timeZone} ${due} facts are due instead of ${owed}`);
        const review = await openPage(person, '/packs/iom/review');
        if (review.status !== 200) blame(`at ${at} the review got ${review.status}`);
        const errors = errorsIn(server.log);
        if (errors.length > 0) blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
        await server.end('SIGTERM');
      }
      return { note: `${moments.length} moments, each on a server of that time` };
    },
    { hoursOff: (last - Date.now()) / 3_600_000 },
  );
};
