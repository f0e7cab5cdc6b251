import { type RefObject, useEffect } from 'react';

/** Digits and letters choose an option, Enter checks or goes on; keys mean nothing special while someone is typing. */
export function useQuizKeys(form: RefObject<HTMLFormElement | null>, next: RefObject<HTMLAnchorElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      const isTyping = target instanceof HTMLInputElement && target.type === 'text';
      if (isTyping || !form.current) return;
      const radios = [...form.current.querySelectorAll<HTMLInputElement>('input[type=radio]:not(:disabled)')];
      const index = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : 'abcdefgh'.indexOf(event.key.toLowerCase());
      const radio = event.key.length === 1 ? radios[index] : undefined;
      if (radio) {
        radio.checked = true;
        radio.focus();
      } else if (event.key === 'Enter' && !(target instanceof HTMLButtonElement) && !(target instanceof HTMLAnchorElement)) {
        event.preventDefault();
        if (next.current) next.current.click();
        else form.current.requestSubmit(form.current.querySelector<HTMLButtonElement>('button[data-check]'));
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form, next]);
}
