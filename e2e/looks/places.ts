import type { Past } from './past';

/** Pages that anyone may open, as someone who has never been here sees them. */
export const newcomerPlaces: Readonly<Record<string, string>> = {
  home: '/',
  library: '/packs',
  pack: '/packs/iom',
  review: '/packs/iom/review',
  start: '/packs/iom/quiz?seed=61&items=3',
  'progress-newcomer': '/progress',
  'history-newcomer': '/history',
  'settings-newcomer': '/settings',
  'sign-in': '/sign-in',
  'sign-in-link': '/sign-in/link',
  'sign-up': '/sign-up',
  'forgot-password': '/forgot-password',
  'reset-password': '/reset-password?token=nothing',
  'verify-email': '/verify-email?token=nothing',
  design: '/design',
  'not-found': '/nowhere',
  'no-pack': '/packs/nothing',
  'no-fact': '/packs/iom/items/nothing',
  'no-drill': '/packs/iom/quiz?drill=nothing~nowhere',
};

/** Pages of a learner with a past who looks after the pack as well. */
export const learnerPlaces = (past: Past): Readonly<Record<string, string>> => ({
  'home-again': '/',
  'pack-again': '/packs/iom',
  passage: '/packs/iom/passage',
  fact: `/packs/iom/facts/${past.fact}`,
  'items-report': '/packs/iom/items',
  'items-of-a-fact': `/packs/iom/items/${past.fact}`,
  'items-of-an-order': '/packs/iom/items/order-of-names',
  progress: '/progress',
  'progress-of-a-pack': '/progress?pack=iom',
  history: '/history',
  'history-filtered': '/history?mode=assessed&state=open',
  result: `/attempts/${past.result}`,
  'result-of-a-test': `/attempts/${past.test}`,
  'delete-attempt': `/attempts/${past.result}/delete`,
  certificate: `/attempts/${past.test}/certificate`,
  board: past.board,
  statistics: '/packs/iom/statistics',
  reports: '/packs/iom/reports',
  'quiz-print': '/packs/iom/quiz/print?seed=7&items=6',
  'cards-print': '/packs/iom/cards/print',
  settings: '/settings',
  account: '/account',
  'account-password': '/account/password',
  'account-email': '/account/email',
  'account-delete': '/account/delete',
  admin: '/admin',
  'admin-user': `/admin/users/${past.user}`,
  'admin-packs': '/admin/packs',
  'admin-errors': '/admin/errors',
  'admin-health': '/admin/health',
});

/** Pages about texts of one's own; `editor` is the address of the one that is being prepared. */
export const textPlaces = (editor: string): Readonly<Record<string, string>> => ({
  texts: '/texts',
  'new-text': '/texts/new',
  editor,
  publish: `${editor}/publish`,
  'change-text': `${editor}/text`,
  share: `${editor}/share`,
  join: '/texts/join?token=x',
});
