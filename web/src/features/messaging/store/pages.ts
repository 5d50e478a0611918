/** Which part of a conversation a page is about: what was asked, and so what its silence means. Pure. */
import type { MessagePage } from '../wire';
import type { PageBounds } from './log';

export type Anchor = { kind: 'last' } | { kind: 'around' | 'before' | 'after'; seq: number };

export function boundsOfPage(anchor: Anchor, page: MessagePage): PageBounds {
  const first = page.messages[0]?.seq;
  const last = page.messages.at(-1)?.seq;
  const asked = anchor.kind === 'last' ? null : anchor.seq;
  const from = page.has_before ? (anchor.kind === 'after' ? asked! + 1 : (first ?? asked ?? 0)) : anchor.kind === 'after' ? asked! + 1 : 0;
  const to = anchor.kind === 'before' ? asked! - 1 : page.has_after ? (last ?? asked ?? 0) : Infinity;
  return { from: Math.min(from, to), to };
}

export function queryOf(anchor: Anchor, limit: number): Record<string, number> {
  return anchor.kind === 'last' ? { limit } : { [anchor.kind]: anchor.seq, limit };
}
