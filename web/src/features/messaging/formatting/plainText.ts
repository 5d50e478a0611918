/** A text without its markup: what the list, a quote and the search show. The server has the same in `model/markup.py`. */
import { contain } from './contain';
import { parse } from './parse';
import type { Block, Inline } from './tree';

const MAY_BE_MARKED = /[*_~`>\n]|\]\(/;

function inlineText(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('children' in node ? inlineText(node.children) : node.text)).join('');
}

function blockText(block: Block): string {
  if (block.kind === 'code') return block.text;
  if (block.kind !== 'list') return inlineText(block.children);
  return block.items.map(({ number, children }) => `${number === null ? '•' : `${number}.`} ${inlineText(children)}`).join('\n');
}

export function plainText(text: string): string {
  const read = MAY_BE_MARKED.test(text) ? parse({ text }, false).map(blockText).join('\n') : text;
  return contain(read);
}

/** On one line. */
export function plainLine(text: string, limit = 200): string {
  return plainText(text.slice(0, limit * 2)).slice(0, limit).replace(/\s+/g, ' ');
}
