import type { Random } from '@/quizzes/generation/random';
import type { VirtualTime } from './virtual-time';

/** Chances from 0 to 1 of what may become of a request. */
export type Weather = {
  lost: number;
  replyLost: number;
  duplicated: number;
  refused: number;
  stranger: number;
  longestMs: number;
};

export const calm: Weather = { lost: 0, replyLost: 0, duplicated: 0, refused: 0, stranger: 0, longestMs: 100 };

export const makeWeather = (random: Random): Weather => {
  const badness = random.pick([0.03, 0.15, 0.35]);
  return {
    lost: badness,
    replyLost: badness,
    duplicated: badness,
    refused: badness / 3,
    stranger: badness / 3,
    longestMs: random.pick([200, 3000, 40_000]),
  };
};

export type Reply = { status: number; body: Record<string, unknown>; cookie?: string };

/** Where a request comes from; `isThere`: whoever asked still listens. */
export type Line = { isOnline: () => boolean; isThere: () => boolean };

const strangersPages = [200, 302, 403, 404, 502] as const;
const refusals = [429, 500, 503] as const;

/**
 * Carries a request to the server and its reply back, or loses, delays and doubles them on the way. The promise stays open for ever
 * when whoever asked is gone; what they sent may arrive all the same.
 */
export function createNetwork(time: VirtualTime, random: Random, weather: () => Weather) {
  const delay = () => random.int(0, weather().longestMs);

  return function carry(line: Line, handle: () => Promise<Reply>, taken: (reply: Reply) => void): Promise<Response> {
    return new Promise((resolve, reject) => {
      const give = (act: () => void) => {
        if (line.isThere()) act();
      };
      const lose = () => time.after(delay(), () => give(() => reject(new TypeError('Failed to fetch'))));
      const sky = weather();
      if (!line.isOnline() || random.real() < sky.lost) return lose();
      if (random.real() < sky.stranger) {
        const status = random.pick(strangersPages);
        return time.after(delay(), () => give(() => resolve(new Response('<html>Welcome to our network</html>', { status }))));
      }
      if (random.real() < sky.refused) {
        const status = random.pick(refusals);
        return time.after(delay(), () => give(() => resolve(Response.json({ type: 'busy' }, { status }))));
      }
      const isReplyLost = random.real() < sky.replyLost;
      if (random.real() < sky.duplicated)
        time.after(random.int(0, weather().longestMs * 4), () => void time.during(handle()).catch(() => undefined));
      time.after(delay(), () => {
        time.during(handle()).then(
          (reply) => {
            if (isReplyLost || !line.isOnline()) return lose();
            time.after(delay(), () => {
              taken(reply);
              give(() => resolve(Response.json(reply.body, { status: reply.status })));
            });
          },
          () => lose(),
        );
      });
    });
  };
}

export type Network = ReturnType<typeof createNetwork>;
