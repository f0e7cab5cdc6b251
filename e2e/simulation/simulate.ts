import { type Database, writeBatch } from '@/db/client';
import { users } from '@/db/schema/users';
import { createRandom } from '@/quizzes/generation/random';
import { findDivergence } from './compare';
import { createDevice, type Device } from './device';
import { type House, openedAt } from './house';
import { createModel } from './model';
import { calm, createNetwork, makeWeather } from './network';
import { createSteps } from './steps';
import { createVirtualTime } from './virtual-time';

const minuteMs = 60_000;

async function openAccount(db: Database, id: string, now: Date): Promise<void> {
  const account = { id, status: 'registered' as const, email: `${id}@example.org`, createdAt: now };
  await writeBatch(db, [db.insert(users).values(account)]);
}

/**
 * One run: one or two learners with two to five devices answer, review, mark, take back, sign in and out, lose their connection, their
 * tabs and their storage, over a network that loses, delays, doubles and reorders, with a server that dies now and then. Then all heals,
 * and what was not excused has to be there once. Everything follows from the seed. Returns what is not as it should be.
 */
export async function simulate({ server, pack, quizzes }: House, seed: number): Promise<string[]> {
  const random = createRandom(seed);
  const time = createVirtualTime(openedAt.getTime() + minuteMs);
  const model = createModel();
  let sky = makeWeather(random.fork('weather'));
  const ids = random.fork('ids');
  let count = 0;
  /** In the order of their making, as the program's own are. */
  const newId = (): string => {
    count += 1;
    const tail = `${ids.int(0, 0xffffff).toString(16).padStart(6, '0')}${ids.int(0, 0xffffff).toString(16).padStart(6, '0')}`;
    return `${seed.toString(16).padStart(8, '0')}-${count.toString(16).padStart(4, '0')}-7000-8000-${tail}`;
  };

  const carry = createNetwork(time, random.fork('network'), () => sky);
  const people = random.fork('people');
  const accounts = Array.from({ length: people.int(1, 2) }, newId);
  for (const id of accounts) await openAccount(server.db(), id, new Date(time.now()));
  const devices = Array.from({ length: people.int(2, 5) }, (_, index): Device => {
    const name = `device ${index + 1}`;
    const reports = {
      written: (...[letter, page]: Parameters<Parameters<typeof createDevice>[1]['reports']['written']>) =>
        model.written(letter, page, name),
      acknowledged: model.acknowledged,
      heard: (...[letter, userId, reply]: Parameters<Parameters<typeof createDevice>[1]['reports']['heard']>) =>
        model.heard(letter, userId, reply, time.now()),
    };
    return createDevice(name, { time, carry, server, newId, reports });
  });

  const steps = createSteps({ random: random.fork('steps'), time, server, pack, quizzes, accounts, devices, model, newId });
  for (let left = people.int(12, 30); left > 0; left -= 1) {
    await steps.takeOne();
    await time.pass(people.pick([0, 20, 300, 2000, 20_000]));
  }

  sky = calm;
  for (const device of devices) {
    device.setOnline(true);
    device.setFull(false);
  }
  await time.pass(5 * minuteMs);
  await drain();
  return [
    ...model.flaws,
    ...(await findDivergence(server.db(), pack, { model, accounts, devices, signedInOn: steps.signedInOn })),
  ];

  /** Each browser is opened by everyone who used it, until nothing waits in it. */
  async function drain(): Promise<void> {
    for (const device of devices) {
      for (let round = 0; round < 3; round += 1) {
        // First as it is: a guest who signs out is nobody's any more.
        for (const who of ['whoever it is', ...(steps.signedInOn.get(device.name) ?? []), 'a guest']) {
          for (const page of device.pages()) device.close(page);
          if (who === 'a guest') await device.signOut();
          else if (who !== 'whoever it is') await device.signIn(who, false);
          await device.open();
          await time.pass(minuteMs);
          if (device.waiting() === 0) break;
        }
        if (device.waiting() === 0) break;
      }
    }
  }
}
