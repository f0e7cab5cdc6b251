import { type Policy, type Refusal, type Role, words } from '../../../app/policy';
import type { Outcome } from './send';

export const cases = ['none', 'own', 'other', 'missing', 'malformed'] as const;
/** The object of a request: whose it is, that it never was, or that no id is spelled so. */
export type Case = (typeof cases)[number];
export type Surface = 'page' | 'handler' | 'action';

export type Expected = { type: 'may' } | { type: 'elsewhere' } | { type: 'refused'; as: readonly Refusal[] };

const signedOut: readonly Role[] = ['anonymous', 'expired', 'revoked'];
export const isSignedOut = (role: Role): boolean => signedOut.includes(role);

export const casesOf = (policy: Policy): readonly Case[] => (policy.of ? ['own', 'other', 'missing', 'malformed'] : ['none']);

/** What the table says of a role and an object. */
export function expectedOf(policy: Policy, surface: Surface, role: Role, object: Case): Expected {
  const word: { roles: readonly Role[]; mustOwn: boolean } = words[policy.who];
  const isThere = object === 'none' || object === 'own' || object === 'other';
  const isMade = policy.missing === 'said' || (policy.missing === 'made' && object === 'missing');
  const isTheirs = !word.mustOwn || object === 'own' || !isThere || (policy.who === authored && role === 'admin');
  const mayAtAll = word.roles.includes(role);
  if (mayAtAll && (isThere || isMade) && isTheirs) {
    return policy.elsewhere?.includes(role) ? { type: 'elsewhere' } : { type: 'may' };
  }
  const signedOutSay: Refusal = surface === 'handler' && isSignedOut(role) ? 'signed-out' : 'not-found';
  const notTheirs = policy.notTheirs ?? 'not-found';
  if (isThere) return { type: 'refused', as: [mayAtAll ? notTheirs : (policy.refusal ?? signedOutSay)] };
  // Of what nobody can mean, it may be said before it is known who asks.
  const before: Refusal[] = mayAtAll ? [] : [policy.refusal ?? signedOutSay];
  return {
    type: 'refused',
    as: [...before, policy.notThere ?? notTheirs, ...(surface === 'handler' ? (['malformed'] as const) : [])],
  };
}

const authored = 'its author or an administrator';

/** A status, a code, or where it leads, with or without what follows the question mark. */
export type Done = string | number | RegExp;

/** Whether an answer is the one expected; `done` lists further answers that say it was done. */
export function fits(outcome: Outcome, expected: Expected, done: readonly Done[] | undefined): boolean {
  switch (expected.type) {
    case 'may': {
      if (
        done &&
        [outcome.status, outcome.code, outcome.to, outcome.to?.split('?')[0]].some(
          (seen) => seen !== undefined && done.some((one) => (one instanceof RegExp ? one.test(String(seen)) : one === seen)),
        )
      )
        return true;
      return done === undefined && outcome.status < 400 && !isSignIn(outcome);
    }
    case 'elsewhere':
      return outcome.to !== undefined && !isSignIn(outcome);
    case 'refused':
      return expected.as.some((refusal) => isRefusal(outcome, refusal));
  }
}

const isSignIn = ({ to }: Outcome): boolean => to !== undefined && /^\/sign-in(\?|$)/.test(to);

function isRefusal(outcome: Outcome, refusal: Refusal): boolean {
  if (typeof refusal === 'object') return 'code' in refusal ? outcome.code === refusal.code : outcome.to === refusal.to;
  switch (refusal) {
    case 'sign-in':
      return isSignIn(outcome);
    case 'not-found':
      return outcome.status === 404 || outcome.code === 'not-found';
    case 'signed-out':
      return outcome.status === 401;
    case 'forbidden':
      return outcome.status === 403;
    case 'malformed':
      return outcome.status === 400 || outcome.status === 422 || outcome.code === 'malformed';
    case 'nothing':
      return outcome.status === 200 && outcome.code === undefined && outcome.to === undefined;
  }
}

export const inWords = (expected: Expected): string =>
  expected.type === 'refused'
    ? expected.as.map((as) => (typeof as === 'string' ? as : `“${Object.values(as).join()}”`)).join(' or ')
    : expected.type;
