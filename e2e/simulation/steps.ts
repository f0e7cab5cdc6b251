import type { AnswerBody } from '@/components/attempt/answer-body';
import type { Letter } from '@/components/attempt/outbox';
import { gradedReview, markLetter, reviewLetter, undoingReview } from '@/components/review/letters';
import type { Grade } from '@/memory/review';
import type { Random } from '@/quizzes/generation/random';
import type { Pack } from '@/quizzes/packs/pack';
import type { Device, Page } from './device';
import type { SampleQuiz } from './house';
import type { Model } from './model';
import type { Server } from './server';
import type { VirtualTime } from './virtual-time';

type Stage = {
  random: Random;
  time: VirtualTime;
  server: Server;
  pack: Pack;
  quizzes: readonly SampleQuiz[];
  accounts: readonly string[];
  devices: readonly Device[];
  model: Model;
  newId: () => string;
};

type Act = (device: Device) => unknown;
type Attempt = { id: string; owner: string; sample: SampleQuiz; answered: Set<number> };

/** What learners, devices and the server do, one step at a time, as chance has it. */
export function createSteps({ random, time, server, pack, quizzes, accounts, devices, model, newId }: Stage) {
  const attempts: Attempt[] = [];
  /** Of each page the cards that it graded, which it can take back. */
  const graded = new Map<Page, { id: string; factId: string }[]>();
  const signedInOn = new Map<string, Set<string>>();
  const facts = pack.facts.slice(0, 6);

  const pageOf = async (device: Device): Promise<Page | undefined> => {
    const pages = device.pages();
    if (pages.length > 0) return random.pick(pages);
    return device.isOnline() ? await device.open() : undefined;
  };

  async function review(device: Device): Promise<void> {
    const page = await pageOf(device);
    if (!page) return;
    const { id: factId } = random.pick(facts);
    const id = newId();
    const one = gradedReview({ id, factId, at: time.now(), elapsedMs: random.int(500, 20_000) }, random.int(1, 4) as Grade);
    graded.set(page, [...(graded.get(page) ?? []), { id, factId }]);
    device.write(page, reviewLetter(pack.id, one));
  }

  async function undo(device: Device): Promise<void> {
    const page = await pageOf(device);
    const last = page && graded.get(page)?.pop();
    if (!last) return;
    const taking = undoingReview({ id: newId(), factId: last.factId, at: time.now() }, last.id);
    device.write(page, reviewLetter(pack.id, taking));
  }

  async function mark(device: Device): Promise<void> {
    const page = await pageOf(device);
    if (!page) return;
    const id = newId();
    device.write(page, markLetter(pack.id, id, random.pick(facts).id, { note: id }));
  }

  /** The page's own attempt, or one of the same learner's that was begun elsewhere. */
  function attemptFor(page: Page): Attempt {
    const open = attempts.filter(({ owner, answered, sample }) => owner === page.owner && answered.size < sample.items.length);
    if (open.length > 0 && random.real() < 0.8) return random.pick(open);
    const begun = { id: newId(), owner: page.owner, sample: random.pick(quizzes), answered: new Set<number>() };
    attempts.push(begun);
    return begun;
  }

  async function answer(device: Device): Promise<void> {
    const page = await pageOf(device);
    if (!page) return;
    const { id: attemptId, sample, answered } = attemptFor(page);
    const position = random.int(0, sample.items.length - 1);
    const item = sample.items[position];
    if (!item) return;
    answered.add(position);
    const response =
      random.real() < 0.2 ? { kind: 'skip' as const } : { kind: 'choice' as const, optionId: random.pick(item.options).id };
    const body: AnswerBody = {
      attemptId,
      quiz: sample.quiz,
      responseId: newId(),
      position,
      round: 0,
      response,
      elapsedMs: random.int(500, 20_000),
      clientAnsweredAt: time.now(),
      timeZoneOffsetMin: 0,
    };
    const letter: Letter = { path: '/api/answers', id: body.responseId, body };
    device.write(page, letter);
  }

  async function handIn(device: Device): Promise<void> {
    const page = await pageOf(device);
    const test = page && attempts.find(({ owner, sample }) => owner === page.owner && sample.quiz.mode === 'assessed');
    if (!test || !device.isOnline()) return;
    const done = await server.handIn(test.id, { cookie: device.cookie() }, time.now());
    if (done?.ok) model.handedIn.add(test.id);
  }

  async function signIn(device: Device): Promise<void> {
    if (!device.isOnline()) return;
    const accountId = random.pick(accounts);
    signedInOn.set(device.name, (signedInOn.get(device.name) ?? new Set()).add(accountId));
    // A form takes its own tab along; others stay open.
    const page = device.pages()[0];
    if (page) device.close(page);
    await device.signIn(accountId, random.real() < 0.15);
    await device.open();
  }

  const acts: readonly [number, Act][] = [
    [9, review],
    [9, answer],
    [3, undo],
    [2, mark],
    [1, handIn],
    [3, signIn],
    [1, (device) => (device.isOnline() ? device.signOut() : undefined)],
    [3, (device) => (device.isOnline() ? device.open() : undefined)],
    [4, (device) => device.pages().length > 0 && device.close(random.pick(device.pages()))],
    [3, (device) => device.setOnline(!device.isOnline())],
    [1, (device) => device.setFull(random.real() < 0.5)],
    [1, () => server.restart(random.real() < 0.25)],
  ];
  const bag = acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));

  return {
    signedInOn,
    takeOne: async (): Promise<void> => {
      const act = random.pick(bag);
      await act(random.pick(devices));
    },
  };
}
