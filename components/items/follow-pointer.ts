import type { PointerEvent as ReactPointerEvent } from 'react';

/** Near the upper or lower edge of the window a drag scrolls it, so many pixels at a move. */
const edge = { reach: 72, step: 12 };

export type Point = { x: number; y: number };

/**
 * Follows the pointer that was pressed until it is let go: `follow` at each move, `end` once, with `undefined` if the gesture
 * was taken away (a scroll, a call). `holder` catches the moves, so it must stay in the page while its children change places.
 */
export function followPointer(
  event: ReactPointerEvent,
  holder: HTMLElement,
  follow: (at: Point) => void,
  end: (at: Point | undefined) => void,
): void {
  if (event.button !== 0 || !event.isPrimary) return;
  holder.setPointerCapture(event.pointerId);
  const listening = new AbortController();
  const options = { signal: listening.signal };
  const finish = (at: Point | undefined) => {
    listening.abort();
    end(at);
  };
  holder.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (clientY < edge.reach) scrollBy(0, -edge.step);
      else if (clientY > innerHeight - edge.reach) scrollBy(0, edge.step);
      follow({ x: clientX, y: clientY });
    },
    options,
  );
  holder.addEventListener('pointerup', ({ clientX, clientY }) => finish({ x: clientX, y: clientY }), options);
  holder.addEventListener('pointercancel', () => finish(undefined), options);
  holder.addEventListener('lostpointercapture', () => finish(undefined), options);
}
