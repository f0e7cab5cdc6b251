import { type Environment, readEnvironment } from '@/services/environment';
import { isMailConfigured } from '@/services/mail/send-mail';

export const providerIds = ['oidc', 'google', 'github'] as const;
export type ProviderId = (typeof providerIds)[number];

/** Ways in by another site that this installation is set up for, with the name on the button. */
export function configuredProviders(environment: Environment = readEnvironment()): { id: ProviderId; name: string }[] {
  const names: { readonly [P in ProviderId]: string | undefined } = {
    oidc:
      environment.AUTH_OIDC_ISSUER && environment.AUTH_OIDC_ID && environment.AUTH_OIDC_SECRET
        ? (environment.AUTH_OIDC_NAME ?? new URL(environment.AUTH_OIDC_ISSUER).host)
        : undefined,
    google: environment.AUTH_GOOGLE_ID && environment.AUTH_GOOGLE_SECRET ? 'Google' : undefined,
    github: environment.AUTH_GITHUB_ID && environment.AUTH_GITHUB_SECRET ? 'GitHub' : undefined,
  };
  return providerIds.flatMap((id) => (names[id] ? [{ id, name: names[id] }] : []));
}

export type WaysIn = { providers: { id: ProviderId; name: string }[]; hasMail: boolean };

/** What can be offered besides a password and a passkey; read when it is asked for, since one build serves any configuration. */
export const waysIn = (): WaysIn => ({ providers: configuredProviders(), hasMail: isMailConfigured(readEnvironment()) });
