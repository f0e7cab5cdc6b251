import { v7 as uuidv7 } from 'uuid';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { handIn, openPage, openQuiz, personAt, quizPath, sendAnswer } from './person';
import { errorsIn, rowsOf } from './rows';

const items = 10;

export const afterTheEnd: Fault = {
  name: 'answer-after-the-end',
  injected:
    'answers that race with the hand-in of their test, and answers sent after it; answers to a finished practice, and to no item',
  right: 'what was acknowledged is in the result, whatever came later gets 409 and changes nothing, and the result stands',
  isInShortRun: true,
  run: (tools) =>
    inHouse(tools, 'after-the-end', async ({ start, url, journal, blame }) => {
      const server = await start();
      const rounds = tools.isShort ? 4 : 30;
      let raced = 0;
      for (let round = 0; round < rounds; round += 1) {
        const person = personAt(tools.port);
        const sheet = await openQuiz(person, quizPath(tools.seed + round, items, 'assessed'));
        const first = uuidv7();
        if ((await sendAnswer(person, sheet, { position: 0, responseId: first })).status !== 200)
          blame('the first answer failed');
        else journal.note('response', first);
        const ids = Array.from({ length: items - 1 }, () => uuidv7());
        const answers = ids.map((responseId, at) => () => sendAnswer(person, sheet, { position: at + 1, responseId }));
        const cut = round % items;
        const [before, end, after] = await Promise.all([
          Promise.all(answers.slice(0, cut).map((send) => send())),
          handIn(person, sheet.attemptId),
          Promise.all(answers.slice(cut).map((send) => send())),
        ]);
        if (end !== 303) blame(`a hand-in got ${end}`);
        let taken = 1;
        for (const [at, { status, type }] of [...before, ...after].entries()) {
          if (status === 200 && type === 'recorded') {
            taken += 1;
            journal.note('response', ids[at] ?? '');
          } else if (status === 409) raced += 1;
          else blame(`an answer beside the hand-in got ${status} ${type}`);
        }
        const scored = () => rowsOf(url, 'select answered, earned, finished_at from attempts where id = ?', [sheet.attemptId]);
        const [result] = await scored();
        if (result?.answered !== taken) blame(`a result counts ${result?.answered} answers, and ${taken} were acknowledged`);
        for (let position = 0; position < items; position += 3) {
          const { status, type } = await sendAnswer(person, sheet, { position });
          if (status !== 409 && !(status === 200 && type === 'already')) blame(`after the end an answer got ${status} ${type}`);
        }
        if ((await handIn(person, sheet.attemptId)) !== 303) blame('a second hand-in was refused');
        if (JSON.stringify((await scored())[0]) !== JSON.stringify(result)) blame('a result changed after the end');
        if ((await openPage(person, `/attempts/${sheet.attemptId}`)).status !== 200) blame('a result is not there');

        const practice = await openQuiz(person, quizPath(tools.seed + round, 1));
        const only = uuidv7();
        const told = await sendAnswer(person, practice, { position: 0, responseId: only });
        if (told.status === 200) journal.note('response', only);
        else blame(`a practice answer got ${told.status}`);
        const again = await sendAnswer(person, practice, { position: 0 });
        if (again.type !== 'already') blame(`a second answer to a finished practice got ${again.status} ${again.type}`);
        const beyond = await sendAnswer(person, practice, { position: 7 });
        if (beyond.status !== 422) blame(`an answer to no item got ${beyond.status} ${beyond.type}`);
      }
      const errors = errorsIn(server.log);
      if (errors.length > 0) blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return { note: `${raced} answers came after the hand-in; no quiz of Passage has a deadline` };
    }),
};
