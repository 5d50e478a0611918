/**
 * Reads the light markup of a message: **bold**, __italic__, ~~strike~~, `code`, ```block```, «> » quotes, lists, links,
 * mentions. Never makes HTML, never nests deeper than a block and three signs, and takes time linear in the text.
 */
import type { Message } from '../wire';
import { atomsIn, spansOf, type Said } from './atoms';
import { readInline } from './inline';
import type { Block, Inline, ListItem } from './tree';

const BULLET = /^[ \t]{0,3}[-*•][ \t]+(?=\S)/;
const NUMBER = /^[ \t]{0,3}(\d{1,3})[.)][ \t]+(?=\S)/;
const QUOTE = /^>[ \t]?/;
const FENCE = '```';

export type Readable = Pick<Message, 'text'> & Partial<Pick<Message, 'mentions' | 'mentions_all'>>;

interface Line {
  from: number;
  to: number;
  kind: 'text' | 'quote' | 'bullet' | 'number';
  /** Where what it says begins. */
  inner: number;
  number: number | null;
}

function lineAt(text: string, from: number, to: number): Line {
  const line = text.slice(from, Math.min(to, from + 200));
  const plain: Line = { from, to, kind: 'text', inner: from, number: null };
  if (line.startsWith('>')) return { ...plain, kind: 'quote', inner: from + QUOTE.exec(line)![0].length };
  const bullet = BULLET.exec(line);
  if (bullet) return { ...plain, kind: 'bullet', inner: from + bullet[0].length };
  const number = NUMBER.exec(line);
  return number ? { ...plain, kind: 'number', inner: from + number[0].length, number: Number(number[1]) } : plain;
}

function linesIn(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let at = from; at <= to; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 || found > to ? to : found;
    lines.push(lineAt(text, at, end));
    at = end + 1;
  }
  return lines;
}

class Reader {
  readonly blocks: Block[] = [];
  private readonly said: Said;

  constructor(said: Said) {
    this.said = said;
  }

  inline(from: number, to: number): Inline[] {
    return readInline(this.said.text, from, to, atomsIn(this.said, from, to));
  }

  /** Prose between blocks of code. */
  prose(from: number, to: number): void {
    const lines = linesIn(this.said.text, from, to);
    for (let at = 0; at < lines.length; ) {
      const { kind } = lines[at]!;
      let next = at + 1;
      while (next < lines.length && lines[next]!.kind === kind) next += 1;
      // A single line with a dash is a line with a dash; so is what the quote mark alone would leave empty.
      const isList = (kind === 'bullet' || kind === 'number') && next - at > 1;
      if (kind === 'quote') this.quote(lines.slice(at, next));
      else if (isList) this.blocks.push({ kind: 'list', items: lines.slice(at, next).map((line) => this.item(line)) });
      else {
        while (next < lines.length && (lines[next]!.kind === 'text' || this.isLone(lines, next))) next += 1;
        this.text(lines[at]!.from, lines[next - 1]!.to);
      }
      at = next;
    }
  }

  private isLone(lines: readonly Line[], at: number): boolean {
    const { kind } = lines[at]!;
    return (kind === 'bullet' || kind === 'number') && lines[at + 1]?.kind !== kind && lines[at - 1]?.kind !== kind;
  }

  private item(line: Line): ListItem {
    return { number: line.number, children: this.inline(line.inner, line.to) };
  }

  private quote(lines: readonly Line[]): void {
    const children: Inline[] = [];
    lines.forEach((line, index) => {
      if (index > 0) children.push({ kind: 'text', text: '\n' });
      for (const node of this.inline(line.inner, line.to)) children.push(node);
    });
    this.blocks.push({ kind: 'quote', children });
  }

  /** Blank lines around a block are the block's own room. */
  private text(from: number, to: number): void {
    const { text } = this.said;
    let start = from;
    let end = to;
    while (start < end && text[start] === '\n') start += 1;
    while (end > start && text[end - 1] === '\n') end -= 1;
    if (end > start) this.blocks.push({ kind: 'text', children: this.inline(start, end) });
  }

  code(from: number, to: number): void {
    const { text } = this.said;
    const start = text[from] === '\n' ? from + 1 : from;
    const end = to > start && text[to - 1] === '\n' ? to - 1 : to;
    this.blocks.push({ kind: 'code', text: text.slice(start, end) });
  }
}

export function parse({ text, mentions, mentions_all: callsAll }: Readable, findsLinks = true): Block[] {
  const spans = mentions && mentions.length > 0 ? spansOf(text, mentions) : [];
  const reader = new Reader({ text, spans, callsAll: !!callsAll, findsLinks });
  let at = 0;
  for (let fence = text.indexOf(FENCE); fence >= 0; ) {
    const close = text.indexOf(FENCE, fence + FENCE.length);
    if (close < 0) break;
    if (text.slice(fence + FENCE.length, close).trim() === '') {
      fence = text.indexOf(FENCE, close);
      if (fence === close) fence = text.indexOf(FENCE, close + FENCE.length);
      continue;
    }
    if (fence > at) reader.prose(at, fence);
    reader.code(fence + FENCE.length, close);
    at = close + FENCE.length;
    fence = text.indexOf(FENCE, at);
  }
  if (at < text.length) reader.prose(at, text.length);
  return reader.blocks;
}
