/** Why an answer was not read to its end. */
export class AnswerEnded extends Error {
  override readonly name = 'AnswerEnded';
  readonly why: 'huge' | 'too-slow';
  constructor(why: 'huge' | 'too-slow') {
    super(`the answer is ${why}`);
    this.why = why;
  }
}

/**
 * `fetch` for one endpoint: it asks no other address, follows no redirect, reads at most `mostBytes` of an answer and waits at most
 * `quietMs` for the next piece of it; else it aborts `ending` with the reason.
 */
export function boundedFetch(
  baseURL: string,
  ending: AbortController,
  { mostBytes, quietMs }: { mostBytes: number; quietMs: number },
): typeof fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(`${baseURL}/`)) throw new Error(`${new URL(address).host} is not the endpoint that was set`);
    let read = 0;
    let timer: NodeJS.Timeout | undefined;
    const rest = () => clearTimeout(timer);
    const wait = () => {
      rest();
      timer = setTimeout(() => ending.abort(new AnswerEnded('too-slow')), quietMs);
    };
    ending.signal.addEventListener('abort', rest, { once: true });
    init?.signal?.addEventListener('abort', rest, { once: true });
    wait();
    let response: Response;
    try {
      response = await fetch(input, { ...init, redirect: 'error' });
    } catch (error) {
      rest();
      throw error;
    }
    const counted = response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, controller) {
          read += bytes.length;
          if (read > mostBytes) ending.abort(new AnswerEnded('huge'));
          else {
            wait();
            controller.enqueue(bytes);
          }
        },
        flush: rest,
      }),
    );
    if (!counted) rest();
    return new Response(counted ?? null, { status: response.status, statusText: response.statusText, headers: response.headers });
  };
}
