import { type RefObject, useEffect } from 'react';

/**
 * Shift and a digit say how sure one is, as in a quiz; before the session's own keys, since on some keyboards that is how a digit is
 * typed.
 */
export function useCertaintyKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      const box = form.current?.querySelectorAll<HTMLInputElement>('input[name=certainty]')[Number(digit) - 1];
      if (!box) return;
      event.preventDefault();
      box.click();
    }
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [form]);
}
