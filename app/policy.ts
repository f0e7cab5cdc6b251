/** Who may do what: a row for each page, each handler and each server action. `e2e/access/matrix.spec.ts` holds the build to it. */

export const roles = ['anonymous', 'guest', 'user', 'other', 'author', 'admin', 'expired', 'revoked'] as const;
export type Role = (typeof roles)[number];

const learners: readonly Role[] = ['guest', 'user', 'other', 'author', 'admin'];
const registered: readonly Role[] = ['user', 'other', 'author', 'admin'];

/** Of each word: who, whatever the object; and whether the object has to be their own. */
export const words = {
  anyone: { roles, mustOwn: false },
  learners: { roles: learners, mustOwn: false },
  registered: { roles: registered, mustOwn: false },
  'its learner': { roles: learners, mustOwn: true },
  'its account': { roles: registered, mustOwn: true },
  'its author or an administrator': { roles: ['author', 'admin'], mustOwn: true },
  administrators: { roles: ['admin'], mustOwn: false },
  nobody: { roles: [], mustOwn: false },
} as const satisfies Record<string, { roles: readonly Role[]; mustOwn: boolean }>;
export type Who = keyof typeof words;

/** What an address or a form names; its sample objects are own, another's, missing and malformed. */
export type ObjectKind =
  | 'pack'
  | 'draft'
  | 'fact'
  | 'attempt'
  | 'session'
  | 'user'
  | 'passkey'
  | 'link'
  | 'report'
  | 'mail-token';

/** How a refusal reads: where it leads, a status, a code of an action; or that nothing is done and nothing said. */
export type Refusal =
  | 'sign-in'
  | 'not-found'
  | 'signed-out'
  | 'forbidden'
  | 'malformed'
  | 'nothing'
  | { code: string }
  | { to: string };

/** What of one learner another may read here. */
export type Shown = 'email' | 'name' | 'displayName' | 'reportText' | 'answer';

export type Policy = {
  who: Who;
  of?: ObjectKind;
  /** To whoever may not; without it pages and handlers say "not-found", and handlers "signed-out" to the signed-out. */
  refusal?: Refusal;
  /** To whoever may, but not this object; without it "not-found". */
  notTheirs?: Refusal;
  /** Of an object that is not there, if it is not what is said of another's. */
  notThere?: Refusal;
  /** Those who may, but whom it sends elsewhere since there is nothing for them to do. */
  elsewhere?: readonly Role[];
  shows?: readonly Shown[];
  /** What is not there is made on the way, or the answer says that it isn't. */
  missing?: 'made' | 'said';
};

const anyone: Policy = { who: 'anyone' };
const ofPack: Policy = { who: 'anyone', of: 'pack' };
const ofFact: Policy = { who: 'anyone', of: 'fact' };
const ownAttempt: Policy = { who: 'its learner', of: 'attempt' };
const wayIn: Policy = { who: 'anyone', elsewhere: registered };
const account: Policy = { who: 'registered', refusal: 'sign-in' };
const learner: Policy = { who: 'learners', refusal: 'sign-in' };
/** Of a text that is prepared: its owner, and the editors they invited. */
const ownDraft: Policy = { who: 'its account', of: 'draft', refusal: 'sign-in' };
const ownPasskey: Policy = { who: 'its account', of: 'passkey', refusal: 'sign-in', notTheirs: 'nothing' };
const authored: Policy = { who: 'its author or an administrator', of: 'pack' };
const withReports: Policy = { ...authored, shows: ['reportText', 'answer', 'name', 'email'] };
const aboutReport: Policy = { ...withReports, of: 'report', refusal: 'not-found' };
const administered: Policy = { who: 'administrators', refusal: 'not-found' };
const aboutUser: Policy = { who: 'administrators', of: 'user', refusal: 'not-found' };

/** Who has shown a password and owes a passkey; nobody of the roles. */
const halfWay: Policy = { who: 'nobody', refusal: { code: 'begin-again' } };

/** By the address's pattern. */
export const pages: Readonly<Record<string, Policy>> = {
  '/': anyone,
  '/account': learner,
  '/account/delete': learner,
  '/account/delete/done': { who: 'nobody', refusal: { to: '/' } },
  '/account/email': account,
  '/account/password': account,
  '/admin': { ...administered, shows: ['email', 'name'] },
  '/admin/errors': administered,
  '/admin/health': administered,
  '/admin/packs': { ...administered, shows: ['name'] },
  '/admin/users/[userId]': { ...aboutUser, shows: ['email', 'name'] },
  '/attempts/[attemptId]': ownAttempt,
  '/attempts/[attemptId]/certificate': ownAttempt,
  '/attempts/[attemptId]/delete': ownAttempt,
  '/design': anyone,
  '/forgot-password': anyone,
  '/history': anyone,
  '/packs': anyone,
  '/packs/[packId]': ofPack,
  '/packs/[packId]/board': { ...ofPack, shows: ['displayName'] },
  '/packs/[packId]/cards/print': ofPack,
  '/packs/[packId]/facts/[factId]': ofFact,
  '/packs/[packId]/items': ofPack,
  '/packs/[packId]/items/[factId]': ofFact,
  '/packs/[packId]/passage': ofPack,
  '/packs/[packId]/quiz': ofPack,
  '/packs/[packId]/quiz/print': ofPack,
  '/packs/[packId]/reports': withReports,
  '/packs/[packId]/review': ofPack,
  '/packs/[packId]/statistics': authored,
  '/packs/[packId]/versions': ofPack,
  '/progress': anyone,
  '/reset-password': anyone,
  '/settings': anyone,
  '/sign-in': wayIn,
  '/sign-in/link': anyone,
  '/sign-in/second': { who: 'nobody', refusal: 'sign-in' },
  '/sign-up': wayIn,
  '/texts': account,
  '/texts/[draftId]': ownDraft,
  '/texts/[draftId]/about': ownDraft,
  '/texts/[draftId]/publish': ownDraft,
  '/texts/[draftId]/share': ownDraft,
  '/texts/[draftId]/text': ownDraft,
  '/texts/join': account,
  '/texts/new': account,
  '/verify-email': { who: 'anyone', of: 'mail-token', missing: 'said' },
  '/welcome': anyone,
};

/** By method and the address's pattern. */
export const handlers: Readonly<Record<string, Policy>> = {
  'GET /account/export': { who: 'learners' },
  'GET /api/auth/[...nextauth]': anyone,
  'GET /api/health': anyone,
  'GET /icon.svg': anyone,
  'GET /packs/[packId]/open': ofPack,
  'POST /api/answers': { ...ownAttempt, missing: 'made' },
  'POST /api/attempts/[attemptId]/hand-in': ownAttempt,
  'POST /api/auth/[...nextauth]': anyone,
  'POST /api/marks': { who: 'learners', of: 'fact' },
  'POST /api/overrides': ownAttempt,
  'POST /api/reviews': { who: 'learners', of: 'fact' },
  'POST /api/settings': { who: 'learners' },
  'POST /api/settings/fit': { who: 'learners' },
  'GET /texts/[draftId]/download': { who: 'its account', of: 'draft' },
  'POST /api/texts/[draftId]/entries': { who: 'its account', of: 'draft' },
  'POST /api/texts/[draftId]/upload': ownDraft,
  'POST /api/texts/import': { who: 'registered', refusal: 'sign-in' },
  'POST /api/texts/[draftId]/model': { who: 'its account', of: 'draft' },
  'POST /api/texts/upload': account,
};

const inSettings: Policy = { who: 'learners', refusal: { code: 'refused' }, notTheirs: { code: 'refused' } };
const aboutFact: Policy = { who: 'learners', of: 'fact', refusal: { code: 'signed-out' }, notTheirs: { code: 'refused' } };
const signedOut: Policy = { who: 'registered', refusal: { code: 'signed-out' } };
const signUpFirst: Policy = { who: 'registered', refusal: { code: 'sign-up-first' } };

/** By file and exported name. */
export const actions: Readonly<Record<string, Policy>> = {
  'app/(admin)/admin/actions.ts#clearErrorsAction': administered,
  'app/(admin)/admin/actions.ts#deleteUserAction': aboutUser,
  'app/(admin)/admin/actions.ts#setAdministratorAction': aboutUser,
  'app/(auth)/account/delete/actions.ts#deleteAccountAction': learner,
  'app/(auth)/account/devices/actions.ts#endDeviceAction': {
    who: 'its learner',
    of: 'session',
    refusal: 'sign-in',
    notTheirs: { to: '/account?done=refused' },
  },
  'app/(auth)/account/devices/actions.ts#signOutEverywhereAction': learner,
  'app/(auth)/account/email/actions.ts#changeEmailAction': signedOut,
  'app/(auth)/account/email/actions.ts#resendVerificationAction': account,
  'app/(auth)/account/password/actions.ts#changePasswordAction': signedOut,
  'app/(auth)/actions.ts#signInAction': anyone,
  'app/(auth)/actions.ts#signOutAction': anyone,
  'app/(auth)/actions.ts#signUpAction': anyone,
  'app/(auth)/forgot-password/actions.ts#forgotPasswordAction': anyone,
  'app/(auth)/passkey-actions.ts#addPasskeyAction': account,
  'app/(auth)/passkey-actions.ts#beginPasskey': signUpFirst,
  'app/(auth)/passkey-actions.ts#beginPasskeySignIn': anyone,
  'app/(auth)/passkey-actions.ts#passkeySignInAction': anyone,
  'app/(auth)/passkey-actions.ts#removePasskeyAction': ownPasskey,
  'app/(auth)/passkey-actions.ts#renamePasskeyAction': ownPasskey,
  'app/(auth)/reset-password/actions.ts#resetPasswordAction': anyone,
  'app/(auth)/second-factor-actions.ts#beginConfirmation': signUpFirst,
  'app/(auth)/second-factor-actions.ts#beginSecondFactor': halfWay,
  'app/(auth)/second-factor-actions.ts#confirmByPasskeyAction': account,
  'app/(auth)/second-factor-actions.ts#confirmByPasswordAction': account,
  'app/(auth)/second-factor-actions.ts#recoveryCodeAction': halfWay,
  'app/(auth)/second-factor-actions.ts#secondFactorPasskeyAction': halfWay,
  'app/(auth)/second-factor-actions.ts#turnOffSecondFactorAction': account,
  'app/(auth)/second-factor-actions.ts#turnOnSecondFactorAction': account,
  'app/(auth)/verify-email/actions.ts#confirmEmailAction': {
    who: 'its account',
    of: 'mail-token',
    refusal: { code: 'signed-out' },
    notTheirs: { code: 'not-yours' },
    notThere: { code: 'bad-link' },
  },
  'app/(auth)/ways-in-actions.ts#linkWayAction': account,
  'app/(auth)/ways-in-actions.ts#mailLinkAction': anyone,
  'app/(auth)/ways-in-actions.ts#providerSignInAction': anyone,
  'app/(auth)/ways-in-actions.ts#unlinkWayAction': {
    who: 'its account',
    of: 'link',
    refusal: 'sign-in',
    notTheirs: { to: '/account?problem=last-way-in' },
  },
  'app/(author)/texts/[draftId]/about/actions.ts#saveFrameAction': ownDraft,
  'app/(author)/texts/[draftId]/actions.ts#proposeAgainAction': ownDraft,
  'app/(author)/texts/[draftId]/publish/actions.ts#publishTextAction': ownDraft,
  'app/(author)/texts/[draftId]/share/actions.ts#archiveTextAction': ownDraft,
  'app/(author)/texts/[draftId]/share/actions.ts#deleteTextAction': ownDraft,
  'app/(author)/texts/[draftId]/share/actions.ts#duplicateTextAction': ownDraft,
  'app/(author)/texts/[draftId]/share/actions.ts#inviteEditorAction': ownDraft,
  'app/(author)/texts/[draftId]/share/actions.ts#removeEditorAction': ownDraft,
  'app/(author)/texts/[draftId]/share/actions.ts#withdrawInvitesAction': ownDraft,
  'app/(author)/texts/[draftId]/share/actions.ts#renewLinkAction': ownDraft,
  'app/(author)/texts/[draftId]/share/actions.ts#shareTextAction': ownDraft,
  'app/(author)/texts/[draftId]/text/actions.ts#changeTextAction': ownDraft,
  'app/(author)/texts/join/actions.ts#joinTextAction': account,
  'app/(author)/texts/new/actions.ts#createTextAction': account,
  'app/(learn)/attempts/[attemptId]/delete/actions.ts#deleteAttemptAction': { ...ownAttempt, refusal: 'not-found' },
  'app/(library)/packs/[packId]/actions.ts#copyTextAction': { who: 'registered', of: 'pack', refusal: 'sign-in' },
  'app/(library)/packs/[packId]/board/actions.ts#joinBoardAction': {
    ...ownAttempt,
    refusal: { code: 'not-found' },
    notTheirs: { code: 'not-found' },
  },
  'app/(library)/packs/[packId]/board/actions.ts#leaveBoardAction': { ...ownAttempt, refusal: 'nothing', notTheirs: 'nothing' },
  'app/(library)/packs/[packId]/facts/[factId]/actions.ts#reportProblemAction': aboutFact,
  'app/(library)/packs/[packId]/facts/[factId]/actions.ts#restFactAction': {
    ...aboutFact,
    refusal: 'nothing',
    notTheirs: 'nothing',
  },
  'app/(library)/packs/[packId]/facts/[factId]/actions.ts#saveNoteAction': aboutFact,
  'app/(library)/packs/[packId]/reports/actions.ts#fixReportAction': aboutReport,
  'app/(library)/packs/[packId]/reports/actions.ts#settleReportAction': aboutReport,
  'app/settings/actions.ts#fitAction': { who: 'learners', refusal: { code: 'not-found' } },
  'app/settings/actions.ts#relieveBacklogAction': { ...inSettings, of: 'pack' },
  'app/settings/actions.ts#saveExamDayAction': { ...inSettings, of: 'pack' },
  'app/settings/actions.ts#saveSettingsAction': inSettings,
};
