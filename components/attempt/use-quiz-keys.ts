import { type RefObject, useEffect } from 'react';

const boxes = 'fieldset :is(input[type=radio], input[type=checkbox]):not(:disabled, [name=certainty])';
const isOpenList = (target: Element) => CSS.supports('selector(:open)') && target.matches('select:open');

/** Digits and letters choose an option or take it back, Shift and a digit say how sure one is, Enter checks or goes on; keys mean nothing special while someone is typing. */
export function useQuizKeys(form: RefObject<HTMLFormElement | null>, next: RefObject<HTMLAnchorElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      const isTyping = target instanceof HTMLInputElement && target.type === 'text';
      if (isTyping || !form.current) return;
      if (event.shiftKey && /^Digit[1-9]$/.test(event.code)) {
        const certainties = form.current.querySelectorAll<HTMLInputElement>('input[name=certainty]');
        certainties[Number(event.code.slice(-1)) - 1]?.click();
        return;
      }
      const index = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : 'abcdefgh'.indexOf(event.key.toLowerCase());
      const box = event.key.length === 1 ? form.current.querySelectorAll<HTMLInputElement>(boxes)[index] : undefined;
      if (box) {
        box.click();
        box.focus();
      } else if (
        event.key === 'Enter' &&
        !(target instanceof HTMLButtonElement) &&
        !(target instanceof HTMLAnchorElement) &&
        !isOpenList(target)
      ) {
        event.preventDefault();
        if (next.current) next.current.click();
        else form.current.requestSubmit(form.current.querySelector<HTMLButtonElement>('button[data-check]'));
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form, next]);
}
