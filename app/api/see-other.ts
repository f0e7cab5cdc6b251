/** Leads a form that was sent on to a page of ours. */
export const seeOther = (path: string, query: Readonly<Record<string, string | number>> = {}): Response => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  const headers = { Location: search ? `${path}?${search}` : path, 'Cache-Control': 'no-store' };
  return new Response(null, { status: 303, headers });
};
