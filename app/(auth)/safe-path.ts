/** A path on this site or home: a link must not send anyone elsewhere after they signed in. */
export function safePath(path: string | undefined): string {
  if (!path?.startsWith('/') || /^\/[/\\]/.test(path) || /[\p{Cc}\\]/u.test(path)) return '/';
  return path;
}
