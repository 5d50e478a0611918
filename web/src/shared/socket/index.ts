/** The socket to the server: see `link.ts`. */
import { accountSlot } from '../api';
import type { SocketLike } from './link';

export { delayOf, type Backoff } from './backoff';
export { Link, LinkLost, Refusal, type Frame, type LinkOptions, type LinkState, type SocketLike } from './link';

/** A socket of the account in use, at the server this page came from. */
export function openSocket(): SocketLike {
  const address = new URL('/api/socket', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const slot = accountSlot();
  if (slot !== null) address.searchParams.set('account', String(slot));
  return new WebSocket(address) as SocketLike;
}
