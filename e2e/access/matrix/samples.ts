import { v7 as uuidv7 } from 'uuid';
import { blueprintOf } from '../../../quizzes/generation/blueprint';
import { generatorVersion } from '../../../quizzes/generation/quiz';
import type { Pack } from '../../../quizzes/packs/pack';
import { draftFactOf, quizSeeds, type Things } from './belongings';
import type { Done } from './expected';
import { password } from './people';
import type { ActionCall } from './send';

export type Asked = { things: Things; pack: Pack };

type HandlerSample = {
  /** In place of the pattern with its ids filled in. */
  path?: (asked: Asked) => string;
  json?: (asked: Asked) => unknown;
  form?: (asked: Asked) => Readonly<Record<string, string>>;
  /** Statuses, codes and paths that say it was done; anything under 400 if nothing is listed. */
  done?: readonly Done[];
};
type ActionSample = { args: (asked: Asked) => ActionCall['args']; done: readonly Done[] };

/** What stands behind a page's address, and an attempt of another kind where the page is of one. */
export const pageSamples: Readonly<Record<string, (asked: Asked) => { query?: string; things?: Partial<Things> }>> = {
  '/attempts/[attemptId]/certificate': ({ things }) => ({ things: { attempt: things['board-entry'] } }),
  '/packs/[packId]/board': ({ pack }) => ({ query: `?seed=${quizSeeds(pack)[0]}&items=2&kinds=typed` }),
  '/packs/[packId]/quiz': () => ({ query: '?seed=7&items=3&mode=practice' }),
  '/packs/[packId]/quiz/print': () => ({ query: '?seed=7&items=3' }),
  '/reset-password': () => ({ query: '?token=nothing-of-anyone' }),
  '/verify-email': ({ things }) => ({ query: `?token=${encodeURIComponent(things['mail-token'])}` }),
};

/** What each handler is sent: well formed, so that nothing but the asker or the object can be refused. */
export const handlerSamples: Readonly<Record<string, HandlerSample>> = {
  'GET /api/auth/[...nextauth]': { path: () => '/api/auth/session' },
  'POST /api/auth/[...nextauth]': { path: () => '/api/auth/signout', form: () => ({ csrfToken: 'none' }), done: ['/sign-in'] },
  'POST /api/answers': {
    json: ({ things, pack }) => ({
      attemptId: things.openTest,
      quiz: {
        packId: pack.id,
        packVersion: pack.version,
        generator: generatorVersion,
        seed: quizSeeds(pack)[1],
        blueprint: blueprintOf(2, { kinds: ['typed'] }),
        mode: 'assessed',
      },
      responseId: uuidv7(),
      position: 1,
      round: 0,
      response: { kind: 'skip' },
    }),
  },
  'POST /api/attempts/[attemptId]/hand-in': {
    path: ({ things }) => `/api/attempts/${encodeURIComponent(things.openTest)}/hand-in`,
    done: [303],
  },
  'POST /api/marks': {
    json: ({ things }) => ({ packId: things.pack, factId: things.fact, change: { isFlagged: true } }),
  },
  'POST /api/overrides': {
    json: ({ things }) => ({ overrideId: uuidv7(), attemptId: things.attempt, position: 0, round: 0, claim: 'right' }),
  },
  'POST /api/reviews': {
    json: ({ things }) => ({ packId: things.pack, review: { id: uuidv7(), factId: things.fact, kind: 'card', grade: 3 } }),
  },
  'POST /api/texts/[draftId]/entries': {
    json: ({ pack }) => ({
      changes: [{ id: uuidv7(), revision: 0, state: 'proposed', origin: 'hand', fact: draftFactOf(pack) }],
    }),
  },
  // The matrix's server has no model, which its authors are told.
  'POST /api/texts/[draftId]/model': { json: () => ({}), done: ['no-model'] },
  'POST /api/texts/import': { form: () => ({ file: 'no file' }), done: ['/texts'] },
  // Without a file, so that what comes next says so.
  'POST /api/texts/[draftId]/upload': { form: () => ({ revision: '0' }), done: [/\/text\?problem=file-missing$/] },
  'POST /api/texts/upload': { form: () => ({ title: 'A text' }), done: [/^\/texts\/new\?problem=file-missing/] },
  'POST /api/settings': { json: () => ({ preferences: { buttons: 2 } }) },
  'POST /api/settings/fit': { json: () => ({ action: 'fit' }), done: ['too-few-reviews'] },
};

const account = { password: 'not the right password', next: '/' };

/** With which arguments each action is called, by its page; `done` lists its codes and paths when it did what it does. */
export const actionSamples: Readonly<Record<string, ActionSample>> = {
  signInAction: {
    args: () => ['$state', { email: 'nobody-of-the-matrix@example.org', ...account }],
    done: ['no-match'],
  },
  signOutAction: { args: () => [], done: ['/'] },
  signUpAction: {
    args: () => ['$state', { email: 'no address', name: '', ...account }],
    done: ['bad-email', '/'],
  },
  fitAction: { args: () => ['$state', { do: 'undo' }], done: ['nothing-to-undo'] },
  relieveBacklogAction: {
    args: ({ things }) => ['$state', { packId: things.pack, days: '' }],
    done: ['saved'],
  },
  saveExamDayAction: {
    args: ({ things }) => ['$state', { packId: things.pack, day: '2027-01-01' }],
    done: ['saved'],
  },
  saveSettingsAction: {
    args: () => [
      '$state',
      {
        retention: '90',
        maximumIntervalDays: '365',
        leechAfterLapses: '8',
        timeZone: 'UTC',
        rolloverHour: '4',
        newPerDay: '10',
        reviewsPerDay: '100',
        order: 'mixed',
        buttons: '4',
        faces: 'plain',
        name: 'Someone',
        theme: 'dark',
        language: 'auto',
        motion: 'system',
      },
    ],
    done: ['saved'],
  },
  clearErrorsAction: { args: () => [], done: ['/admin/errors'] },
  deleteUserAction: {
    args: ({ things }) => ['$state', { userId: things.user, typed: things.confirmation }],
    done: ['/admin'],
  },
  setAdministratorAction: {
    args: ({ things }) => ['$state', { userId: things.user, isAdmin: 'yes' }],
    done: ['granted', 'guest'],
  },
  deleteAccountAction: { args: ({ things }) => ['$state', { typed: things.confirmation }], done: ['/account/delete/done'] },
  endDeviceAction: { args: ({ things }) => [{ sessionId: things.session }], done: ['/account?done=device'] },
  signOutEverywhereAction: { args: () => [{}], done: ['/'] },
  changeEmailAction: { args: () => ['$state', { email: 'another@example.org', password }], done: ['sent'] },
  resendVerificationAction: { args: () => [], done: ['/account?done=verification'] },
  changePasswordAction: {
    args: () => ['$state', { current: password, password: 'zq five other unrelated words' }],
    done: ['/account?done=password'],
  },
  forgotPasswordAction: { args: () => ['$state', { email: `nobody-${uuidv7()}@example.org` }], done: ['sent'] },
  resetPasswordAction: {
    args: () => ['$state', { token: 'nothing-of-anyone', password: 'zq five other unrelated words' }],
    done: ['bad-link'],
  },
  confirmEmailAction: {
    args: ({ things }) => ['$state', { token: things['mail-token'], purpose: 'verify' }],
    done: ['verified'],
  },
  linkWayAction: { args: () => [{ provider: 'none' }], done: ['/account?problem=other'] },
  mailLinkAction: { args: () => [{ email: 'no address', next: '/' }], done: ['/sign-in'] },
  providerSignInAction: { args: () => [{ provider: 'none', next: '/' }], done: ['/sign-in'] },
  unlinkWayAction: { args: ({ things }) => [{ provider: 'oidc', providerAccountId: things.link }], done: [200] },
  // Without a note of the server's a passkey's answer is to nothing that was asked.
  addPasskeyAction: { args: () => ['$state', { note: '', response: '{}', name: 'key' }], done: ['expired'] },
  beginPasskey: { args: () => [], done: [200] },
  beginPasskeySignIn: { args: () => [], done: [200] },
  passkeySignInAction: { args: () => ['$state', { note: '', response: '{}' }], done: ['expired'] },
  removePasskeyAction: { args: ({ things }) => [{ passkey: things.passkey }], done: [200] },
  renamePasskeyAction: { args: ({ things }) => [{ passkey: things.passkey, name: 'renamed' }], done: [200] },
  beginConfirmation: { args: () => [], done: [200] },
  beginSecondFactor: { args: () => [], done: [] },
  confirmByPasskeyAction: { args: () => ['$state', { note: '', response: '{}' }], done: ['expired'] },
  confirmByPasswordAction: { args: () => ['$state', { password }], done: ['/account'] },
  recoveryCodeAction: { args: () => ['$state', { 'recovery-code': 'abcd-efgh' }], done: [] },
  secondFactorPasskeyAction: { args: () => ['$state', { note: '', response: '{}' }], done: [] },
  turnOffSecondFactorAction: { args: () => [], done: [200] },
  turnOnSecondFactorAction: { args: () => ['$state', {}], done: [200] },
  deleteAttemptAction: { args: ({ things }) => [{ attemptId: things.attempt, reviews: 'go' }], done: ['/history?deleted'] },
  joinBoardAction: {
    args: ({ things }) => ['$state', { attemptId: things['board-entry'], displayName: 'Someone' }],
    done: ['shown'],
  },
  leaveBoardAction: { args: ({ things }) => [{ attemptId: things['board-entry'] }], done: [200] },
  reportProblemAction: {
    args: ({ things }) => [
      '$state',
      { packId: things.pack, factId: things.fact, reportId: uuidv7(), problem: 'wrong', text: 'A sentence.' },
    ],
    done: ['reported'],
  },
  restFactAction: { args: ({ things }) => [{ packId: things.pack, factId: things.fact, rest: 'suspend' }], done: [200] },
  saveNoteAction: {
    args: ({ things }) => ['$state', { packId: things.pack, factId: things.fact, note: 'A sentence.' }],
    done: ['saved'],
  },
  // What was not published yet can't be shared, which is said where it would be.
  archiveTextAction: {
    args: ({ things }) => [{ draftId: things.draft, archive: 'yes' }],
    done: [/\/share\?done=not-published$/],
  },
  changeTextAction: {
    args: ({ things }) => ['$state', { draftId: things.draft, revision: '7', text: 'New.' }],
    done: ['conflict'],
  },
  createTextAction: {
    args: () => ['$state', { text: ' ', title: 'A text', language: 'en', source: 'A guide', url: '', asOf: '' }],
    done: ['empty'],
  },
  copyTextAction: { args: ({ things }) => [{ packId: things.pack }], done: [/^\/texts\/[0-9a-f-]{36}$/] },
  deleteTextAction: { args: ({ things }) => [{ draftId: things.draft, sure: 'yes' }], done: ['/texts'] },
  duplicateTextAction: { args: ({ things }) => [{ draftId: things.draft }], done: [/^\/texts\/[0-9a-f-]{36}$/] },
  inviteEditorAction: { args: ({ things }) => ['$state', { draftId: things.draft }], done: ['invited'] },
  joinTextAction: { args: () => ['$state', { token: 'nothing-of-anyone' }], done: ['bad-link'] },
  proposeAgainAction: { args: ({ things }) => [{ draftId: things.draft }], done: [/^\/texts\/[0-9a-f-]{36}\?proposed=\d+$/] },
  publishTextAction: { args: ({ things }) => ['$state', { draftId: things.draft, note: '' }], done: ['problems'] },
  removeEditorAction: {
    args: ({ things }) => [{ draftId: things.draft, editorId: things.user }],
    done: [/\/share\?done=removed$/],
  },
  renewLinkAction: { args: ({ things }) => [{ draftId: things.draft }], done: [/\/share\?done=not-published$/] },
  saveFrameAction: {
    args: ({ things }) => [
      '$state',
      {
        ...{ draftId: things.draft, revision: '7', title: 'A text', summary: '', language: 'en', source: '', url: '' },
        ...{ asOf: '', asOfWas: '', topicId: '', topic: 'All of it' },
      },
    ],
    done: ['topic-used'],
  },
  shareTextAction: {
    args: ({ things }) => [{ draftId: things.draft, visibility: 'public' }],
    done: [/\/share\?done=not-published$/],
  },
  withdrawInvitesAction: { args: ({ things }) => [{ draftId: things.draft }], done: [/\/share\?done=withdrawn$/] },
  // The packs of the matrix have no draft.
  fixReportAction: {
    args: ({ things }) => [{ packId: things.pack, reportId: things.report, fix: 'held' }],
    done: [/\/reports\?done=no-fact$/],
  },
  settleReportAction: {
    args: ({ things }) => [{ packId: things.pack, reportId: things.report, settle: 'resolve' }],
    done: [200],
  },
};
