import type { AnswerBody } from '@/components/attempt/answer-body';
import type { Letter } from '@/components/attempt/outbox';
import type { Page } from './device';
import type { Reply } from './network';

/** One letter and what is known to have become of it. */
export type Fate = {
  letter: Letter;
  /** The account on whose page it was written; undefined for a guest's page. */
  account: string | undefined;
  /** In whose name else it may have arrived: guests of its browser, and accounts that were signed in to there. */
  device: string;
  page: Page;
  /** What the device was told, if it was told that it is saved. */
  told?: Readonly<Record<string, unknown>>;
  /** The first final refusal, and who was refused. */
  refusal?: { type: string; userId: string };
};

type Answer = Pick<AnswerBody, 'attemptId' | 'position' | 'round' | 'responseId'> & { response: AnswerBody['response'] };

export const answerOf = ({ letter }: Fate): Answer => letter.body as unknown as Answer;
export const placeOf = ({ attemptId, position, round }: Answer): string => `${attemptId} ${position}.${round}`;
type ReviewBody = { id: string; factId: string; grade?: number; undoes?: string };
export const reviewOf = ({ letter }: Fate): ReviewBody => letter.body.review as ReviewBody;

/** What ought to be so, kept apart from every part that makes it so. */
export function createModel() {
  const fates = new Map<string, Fate>();
  /** Attempts that were handed in, as the server heard it. */
  const handedIn = new Set<string>();
  const flaws: string[] = [];
  const marks = new Map<string, { note: string; at: number; isTied: boolean }>();
  /** Everyone who ever asked: guests are made by what they send. */
  const userIds = new Set<string>();

  return {
    fates,
    handedIn,
    flaws,
    marks,
    userIds,
    written: (letter: Letter, page: Page, device: string) => {
      fates.set(letter.id, { letter, account: page.isGuests ? undefined : page.owner, device, page });
    },
    acknowledged: (letter: Letter, told: Readonly<Record<string, unknown>>) => {
      const fate = fates.get(letter.id);
      if (fate) fate.told ??= told;
      else flaws.push(`${letter.id} was acknowledged and never written`);
    },
    heard: (letter: Letter, userId: string, { status, body }: Reply, at: number) => {
      userIds.add(userId);
      const fate = fates.get(letter.id);
      if (!fate) return void flaws.push(`the server took ${letter.id}, which nobody wrote`);
      if (status !== 200) fate.refusal ??= { type: String(body.type), userId };
      else if (letter.path === '/api/marks') {
        const key = `${userId} ${String(letter.body.factId)}`;
        marks.set(key, { note: letter.id, at, isTied: marks.get(key)?.at === at });
      }
    },
  };
}

export type Model = ReturnType<typeof createModel>;
