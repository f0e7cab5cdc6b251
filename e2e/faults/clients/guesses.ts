import { enter, formOf, guess, type Visitor, visitor } from '../../protection/sign-in-form';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { freshAccount, openPage, personAt, signUpAs } from './person';
import { errorsIn } from './rows';

const guesses = 10_000;
const together = 16;
const longestMs = 12 * 60_000;
const bystanderMs = 5000;

export const passwordGuesses: Fault = {
  name: 'ten-thousand-password-guesses',
  injected: `${guesses.toLocaleString('en')} guesses at one account over HTTP, ${together} at a time, each with another forged address; one in ten at accounts that are not there`,
  right:
    'ten guesses at an account are looked at in a quarter of an hour, the others are refused before the password is; the owner’s own browser gets in meanwhile; others’ pages answer',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'guesses', async (house) => {
      const server = await house.start();
      const owner = freshAccount('owner');
      const home = personAt(tools.port);
      await signUpAs(home, owner);
      const device = new Map([...home.who.cookies].filter(([name]) => name.endsWith('passage.device')));
      const count = tools.isShort ? 500 : guesses;
      const form = await formOf(tools.port, visitor(), '/sign-in');
      const learners = await house.gather(server, 2);
      // What a process does once is not the storm's.
      await learners.once();
      await openPage(personAt(tools.port), '/packs');
      const codes = new Map<string, number>();
      let sent = 0;
      let slowest = 0;
      let entries = 0;
      const start = performance.now();
      const isOver = () => sent >= count || performance.now() - start > longestMs;

      const guessOnce = async (): Promise<void> => {
        const at = sent++;
        const forged = `203.0.${Math.floor(at / 250) % 250}.${at % 250}`;
        const headers = { 'x-forwarded-for': forged, 'x-real-ip': forged, forwarded: `for=${forged}`, 'x-passage-peer': forged };
        const email = at % 10 === 9 ? `nobody-${at}@example.org` : owner.email;
        const code = await guess(tools.port, visitor({ headers }), form, { email, password: `a guess of the storm ${at}` });
        const what = `${email === owner.email ? 'owner' : 'nobody'} ${code}`;
        codes.set(what, (codes.get(what) ?? 0) + 1);
      };
      const bystand = async (): Promise<void> => {
        while (!isOver()) {
          const asked = performance.now();
          const { status } = await openPage(personAt(tools.port), '/packs');
          if (status !== 200) house.blame(`a bystander’s page got ${status}`);
          for (const { status: answered } of await learners.once())
            if (answered !== 200) house.blame(`an answer got ${answered}`);
          slowest = Math.max(slowest, (performance.now() - asked) / 3);
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      };
      const comeHome = async (): Promise<void> => {
        for (let round = 0; round < 3; round += 1) {
          while (!isOver() && sent < (count / 4) * (round + 1)) await new Promise((resolve) => setTimeout(resolve, 100));
          const again: Visitor = { cookies: new Map(device) };
          const { status } = await enter(tools.port, again, '/sign-in', await formOf(tools.port, again, '/sign-in'), owner);
          if (status === 303) entries += 1;
          else house.blame(`the owner’s own browser got ${status} in the storm`);
        }
      };
      await Promise.all([
        ...Array.from({ length: together }, async () => {
          while (!isOver()) await guessOnce();
        }),
        bystand(),
        comeHome(),
      ]);
      const seconds = (performance.now() - start) / 1000;
      if (sent < count) house.blame(`only ${sent} of ${count} guesses in ${seconds.toFixed(0)} s`);
      const of = (what: string) => codes.get(what) ?? 0;
      const looked = of('owner no-match');
      // The tries of a quarter of an hour; a storm that lasts longer has those of the next.
      const allowed = 10 * (1 + Math.floor(seconds / 900));
      if (looked > allowed) house.blame(`${looked} guesses at the account were looked at`);
      if (looked + of('nobody no-match') > 100)
        house.blame(`${looked + of('nobody no-match')} guesses from one network were looked at`);
      const others = [...codes].filter(([what]) => !/ (no-match|too-many-tries)$/.test(what));
      if (others.length > 0) house.blame(`guesses got ${others.map(([what, times]) => `${times} × ${what}`).join(', ')}`);
      if (slowest > bystanderMs) house.blame(`a bystander waited ${slowest.toFixed(0)} ms`);
      const errors = errorsIn(server.log);
      if (errors.length > 0) house.blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      return {
        note: `${(sent / seconds).toFixed(0)} guesses a second; ${looked} at the account and ${of('nobody no-match')} at others were looked at (Argon2), ${of('owner too-many-tries') + of('nobody too-many-tries')} refused before; the owner got in ${entries} of 3 times; a bystander’s page and two answers took ${(slowest * 3).toFixed(0)} ms at most`,
      };
    }),
};
