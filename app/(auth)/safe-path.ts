const here = 'http://here.invalid';

/** A path on this site or home: a link must not send anyone elsewhere after they signed in. */
export function safePath(path: string | undefined): string {
  if (!path?.startsWith('/') || /^\/[/\\]/.test(path) || /[\p{Cc}\\]/u.test(path)) return '/';
  // What a browser makes of it: dots are taken out, and what is left may begin with two slashes.
  const url = URL.canParse(path, here) ? new URL(path, here) : undefined;
  return url?.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/';
}
