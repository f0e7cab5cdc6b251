import { useTranslations } from 'next-intl';

const codes = [
  'AccessDenied',
  'AccountNotLinked',
  'CallbackRouteError',
  'Configuration',
  'CredentialsSignin',
  'MissingCSRF',
  'OAuthAccountNotLinked',
  'OAuthCallbackError',
  'Verification',
  'bad-email',
  'last-way-in',
  'no-address',
  'signed-out',
  'someone-elses',
  'too-many-tries',
] as const;

/** What went wrong on the way in by a provider or by a mailed link; whatever has no sentence of its own gets a general one. */
export function WayProblem({ code }: { code: string | string[] | undefined }) {
  const t = useTranslations('waysIn');
  if (!code) return null;
  const known = codes.find((one) => one === code);
  return (
    <p role="alert" className="problem">
      {t(known ? `problem.${known}` : 'problem.other')}
    </p>
  );
}
