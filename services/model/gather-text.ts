import type { LanguageModelMiddleware } from 'ai';

/** Fewer units than this are not passed on by themselves. */
const leastPiece = 64;
/** An element counts as whole once the next one begins. */
const nextElement = /\}\s*,\s*\{/;

/**
 * Passes the words of an answer on in pieces that end an element, since what reads them begins again with each piece, and time would
 * grow with the square of their number. Beyond `mostText` (UTF-16 units) nothing is passed on, and `onTooMuch` is called.
 */
export const gatherText = (mostText: number, onTooMuch: () => void): LanguageModelMiddleware => ({
  specificationVersion: 'v3',
  wrapStream: async ({ doStream }) => {
    const { stream, ...rest } = await doStream();
    let length = 0;
    let waiting = '';
    type Part = typeof stream extends ReadableStream<infer P> ? P : never;
    const gathered = new TransformStream<Part, Part>({
      transform(part, controller) {
        if (part.type === 'text-delta') {
          length += part.delta.length;
          if (length > mostText) {
            onTooMuch();
            return;
          }
          waiting += part.delta;
          if (waiting.length < leastPiece || !nextElement.test(waiting)) return;
          controller.enqueue({ ...part, delta: waiting });
          waiting = '';
          return;
        }
        if (part.type === 'text-end' && waiting !== '') {
          controller.enqueue({ type: 'text-delta', id: part.id, delta: waiting });
          waiting = '';
        }
        controller.enqueue(part);
      },
    });
    return { stream: stream.pipeThrough(gathered), ...rest };
  },
});
