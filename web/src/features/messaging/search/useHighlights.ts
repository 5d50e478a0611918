/**
 * Marks what was found among the drawn messages, without touching what is drawn (CSS custom highlights): a message that
 * comes on screen later is marked when it does. A browser without them shows no marks; the place still flashes.
 */
import { useEffect } from 'react';
import { useMessaging } from '../client/current';
import { EMPTY_LOG, findRow } from '../store/log';
import type { Uuid } from '../wire';
import './highlights.css';
import { markedWords, placesOf } from './marks';
import type { ConversationHit } from './wire';

const ALL = 'parta-found';
const CURRENT = 'parta-found-here';

function rangesIn(bubble: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(bubble, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [from, to] of placesOf(node.nodeValue ?? '', words)) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

export function useHighlights(id: Uuid, hits: readonly ConversationHit[], current: number | null): void {
  const { store } = useMessaging();
  useEffect(() => {
    if (hits.length === 0 || typeof Highlight === 'undefined') return;
    const bySeq = new Map(hits.map((hit) => [hit.seq, hit]));
    let isDue = 0;
    const mark = () => {
      isDue = 0;
      const log = store.entry(id)?.log ?? EMPTY_LOG;
      const all: Range[] = [];
      const here: Range[] = [];
      for (const row of document.querySelectorAll<HTMLElement>('[data-seq]')) {
        const hit = bySeq.get(Number(row.dataset.seq));
        const message = hit && findRow(log, hit.seq);
        const bubble = row.querySelector('[data-bubble]');
        if (!hit || !message || !bubble) continue;
        (hit.seq === current ? here : all).push(...rangesIn(bubble, markedWords(message.text, hit.marks)));
      }
      CSS.highlights.set(ALL, new Highlight(...all));
      CSS.highlights.set(CURRENT, new Highlight(...here));
    };
    const soon = () => {
      if (!isDue) isDue = requestAnimationFrame(mark);
    };
    soon();
    const observer = new MutationObserver(soon);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(isDue);
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    };
  }, [store, id, hits, current]);
}
