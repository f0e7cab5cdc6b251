import type { Environment } from '@/services/environment';

/** Where a form may lead, also by redirect: to the providers that are set up, and nowhere else. */
function providerOrigins(environment: Environment): string[] {
  return [
    environment.AUTH_GITHUB_ID && 'https://github.com',
    environment.AUTH_GOOGLE_ID && 'https://accounts.google.com',
    environment.AUTH_OIDC_ISSUER && new URL(environment.AUTH_OIDC_ISSUER).origin,
  ].filter((origin) => typeof origin === 'string' && origin !== '') as string[];
}

/** What a page may load and do: scripts by nonce, everything else from here alone. */
export function contentSecurityPolicy(nonce: string, environment: Environment, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...providerOrigins(environment)].join(' ')}`,
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
