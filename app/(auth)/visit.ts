import type { LinkedWay } from '@/services/accounts/link-account';

/** What one request to next-auth has found out, from its first callback to its last. */
export type Visit = {
  /** The provider's account that was shown. */
  way?: LinkedWay;
  /** An address that the provider vouches for, in lower case. */
  verifiedEmail?: string;
  /** The address that a used link was sent to. */
  linkEmail?: string;
  isTakenBack?: boolean;
};
