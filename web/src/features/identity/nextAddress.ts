/** Where to go after signing in: the address that was asked for, if it is one of our own. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  const url = new URL(next, window.location.origin);
  if (!next.startsWith('/') || url.origin !== window.location.origin || url.pathname.startsWith('/sign-in')) return '/';
  return url.pathname + url.search + url.hash;
}
