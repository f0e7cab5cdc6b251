'use client';

import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import { type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { useScript } from './password-field';

/** A question of the server's for the browser to answer with a passkey, and the note to hand back with the answer. */
export type PasskeyRequest =
  | { kind: 'get'; options: Parameters<typeof startAuthentication>[0]; note: string }
  | { kind: 'create'; options: Parameters<typeof startRegistration>[0]; note: string };
export type PasskeyState = { code?: string };

export type PasskeyButtonProps = {
  label: string;
  begin: () => Promise<PasskeyRequest | { code: string }>;
  finish: (previous: PasskeyState, form: FormData) => Promise<PasskeyState>;
  isQuiet?: boolean;
  /** Offered among the saved sign-ins of the e-mail field, on browsers that can. */
  autofill?: PasskeyRequest;
  /** Further fields of the form. */
  children?: ReactNode;
};

const problemOf = (error: unknown): string => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return 'known-here';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed';
};

const answer = (request: PasskeyRequest, isAutofill = false): Promise<unknown> =>
  request.kind === 'create' ? startRegistration(request.options) : startAuthentication(request.options, isAutofill);

/** Asks the device for a passkey and sends its answer. Not there before the script is, nor in a browser that knows no passkeys. */
export function PasskeyButton({ label, begin, finish, isQuiet, autofill, children }: PasskeyButtonProps) {
  const t = useTranslations('passkeys');
  const form = useRef<HTMLFormElement>(null);
  const hasScript = useScript();
  const [state, submit, isSending] = useActionState(finish, {});
  const [problem, setProblem] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const code = problem ?? state.code;

  function send(request: PasskeyRequest, response: unknown) {
    const fields = new FormData(form.current ?? undefined);
    fields.set('note', request.note);
    fields.set('response', JSON.stringify(response));
    setProblem(undefined);
    startTransition(() => submit(fields));
  }

  async function ask() {
    setAsking(true);
    setProblem(undefined);
    try {
      const request = await begin();
      if ('code' in request) setProblem(request.code);
      else send(request, await answer(request));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setAsking(false);
    }
  }

  useEffect(() => {
    if (state.code === 'added') form.current?.reset();
  }, [state]);

  const latestSend = useRef(send);
  latestSend.current = send;
  useEffect(() => {
    if (!autofill) return;
    let isGone = false;
    browserSupportsWebAuthnAutofill()
      .then((isSupported) => (isSupported && !isGone ? answer(autofill, true) : undefined))
      // It is an offer beside others: declined, interrupted by the button or timed out, nobody needs to hear of it.
      .then((response) => response && latestSend.current(autofill, response))
      .catch(() => {});
    return () => {
      isGone = true;
      WebAuthnAbortService.cancelCeremony();
    };
  }, [autofill]);

  if (!hasScript) return null;
  if (!browserSupportsWebAuthn()) return autofill ? null : <p className="small">{t('notHere')}</p>;
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      {children}
      <div className="actions">
        <button className={isQuiet ? 'button quiet' : 'button'} type="submit" disabled={isAsking || isSending}>
          {label}
        </button>
      </div>
      <div role="status">{code === 'added' ? <p className="small">{t('added')}</p> : null}</div>
      <div role="alert">{code && code !== 'added' ? <p className="problem">{t(`problem.${code}`)}</p> : null}</div>
    </form>
  );
}
