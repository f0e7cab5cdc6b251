import { ask } from '../../protection/ask';
import { oddRequests } from '../../protection/odd-requests';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { askHealth } from '../server';
import { freshAccount, openPage, openQuiz, type Person, personAt, quizPath, sendAnswer, signUpAs } from './person';
import { errorsIn } from './rows';
import { memoryOf } from './server-memory';

const requests = 100_000;
const together = 16;
/** On a machine that does nothing else it takes a quarter of that. */
const longestMs = Number(process.env.PASSAGE_FUZZ_MINUTES ?? 45) * 60_000;
const oneAnswerMs = 30_000;

type Said = { status: number; isLater: boolean; body: string };

export const fuzz: Fault = {
  name: 'fuzzed-requests',
  injected: `${requests.toLocaleString('en')} malformed requests to every route, method and server action: paths, headers, cookies, bodies; as nobody, as guests, as users and as the administrator, ${together} at a time, while two learners answer`,
  right:
    'each is answered within 30 s and none with a 5xx, learners go on, the server holds no more memory than at first, every invariant holds',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'fuzz', async (house) => {
      const server = await house.start({ environment: { TRUSTED_PROXIES: '1' } });
      const odd = oddRequests(tools.seed);
      const count = tools.isShort ? 2000 : requests;
      const learners = await house.gather(server, 2);
      const statuses = new Map<number, number>();
      const broken = new Set<string>();
      const memory: number[] = [];
      let cookies: string[] = [];
      let sent = 0;
      let brokenCount = 0;
      let later = 0;
      let crowd = 0;

      /** Some sign-ins of each sort; malformed requests end them now and then. */
      const gatherCookies = async (): Promise<string[]> => {
        crowd += 1;
        const people = Array.from({ length: 4 }, (_, at): Person => {
          const person = personAt(tools.port);
          return { ...person, who: { ...person.who, headers: { 'x-forwarded-for': `10.9.${crowd}.${at}` } } };
        });
        for (const [at, person] of people.entries()) {
          if (at < 2) await signUpAs(person, freshAccount(`fuzz-${crowd}-${at}`));
          else await sendAnswer(person, await openQuiz(person, quizPath(crowd + at, 5)), { position: 0 });
        }
        return people.map(({ who }) => [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      };

      const start = performance.now();
      const isOver = () => sent >= count || performance.now() - start > longestMs;
      const sendOne = async (): Promise<void> => {
        const question = odd.next(cookies);
        sent += 1;
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<Said>((resolve) => {
          timer = setTimeout(() => resolve({ status: 598, isLater: false, body: 'no answer' }), oneAnswerMs);
        });
        const said = await Promise.race([
          ask(tools.port, question).then(
            ({ status, headers, body }): Said => ({ status, isLater: status === 503 && 'retry-after' in headers, body }),
            (error): Said => ({ status: 599, isLater: false, body: String(error) }),
          ),
          late,
        ]);
        clearTimeout(timer);
        statuses.set(said.status, (statuses.get(said.status) ?? 0) + 1);
        if (said.isLater) later += 1;
        else if (said.status >= 500) {
          brokenCount += 1;
          if (broken.size < 20) broken.add(`${said.status} ${JSON.stringify(question).slice(0, 600)} ${said.body.slice(0, 200)}`);
        }
      };
      let nextMark = 0;
      const watch = async (): Promise<void> => {
        if (sent < nextMark) return;
        nextMark += count / 20;
        memory.push(memoryOf(server.pid));
        const seconds = (performance.now() - start) / 1000;
        console.log(
          `  fuzz ${sent} sent, ${(sent / Math.max(1, seconds)).toFixed(0)} a second, ${memory.at(-1)} MB, ${brokenCount} broken`,
        );
        cookies = await gatherCookies();
        for (const { status } of await learners.once()) if (status !== 200) house.blame(`a learner’s answer got ${status}`);
      };
      cookies = await gatherCookies();
      // The first look at a pack's items measures all of them, which takes seconds.
      await openPage(personAt(tools.port), '/packs/iom/items');
      await Promise.all(
        Array.from({ length: together }, async (_, at) => {
          while (!isOver()) {
            if (at === 0) await watch();
            await sendOne();
          }
        }),
      );
      const seconds = (performance.now() - start) / 1000;
      memory.push(memoryOf(server.pid));
      if (sent < count) house.blame(`only ${sent} of ${count} requests in ${seconds.toFixed(0)} s`);
      for (const one of broken) console.log(`  ${one}`);
      if (brokenCount > 0) house.blame(`${brokenCount} requests got a 5xx, such as ${[...broken][0]?.slice(0, 200)}`);
      const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / Math.max(1, of.length);
      const [early, end] = [mean(memory.slice(5, 9)), mean(memory.slice(-4))];
      if (memory.length > 12 && end > early * 1.5 + 150) house.blame(`the server grew from ${early} to ${end} MB`);
      const health = await askHealth(server);
      if (health.status !== 'ready') house.blame(`afterwards the server is ${health.status}`);
      if ((await openPage(personAt(tools.port), '/packs')).status !== 200) house.blame('afterwards the library is not there');
      // What Next and next-auth say of bad input is in the log as well; a fault is an answer with a 5xx.
      const errors = errorsIn(server.log).filter((line) => /"status":5/.test(line));
      if (errors.length > 0) house.blame(`the log has ${errors.length} answers with a 5xx: ${errors[0]?.slice(0, 300)}`);
      const classes = [2, 3, 4, 5].map((first) => {
        const inClass = [...statuses].filter(([status]) => Math.floor(status / 100) === first);
        return `${inClass.reduce((sum, [, times]) => sum + times, 0)} × ${first}xx`;
      });
      return {
        note: `${(sent / seconds).toFixed(0)} requests a second; ${classes.join(', ')} (${later} asked to come again); memory ${memory[0]} MB at first, ${Math.max(...memory)} at most, ${memory.at(-1)} at the end`,
      };
    }),
};
