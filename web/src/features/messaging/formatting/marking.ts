/** Puts the signs of emphasis around a piece of a text, or takes them off again. Pure. */

export type Mark = 'bold' | 'italic' | 'strike' | 'code' | 'block' | 'quote' | 'list' | 'link';

export interface Marked {
  text: string;
  from: number;
  to: number;
}

const SIGNS = { bold: '**', italic: '__', strike: '~~', code: '`' } as const;

function around({ text, from, to }: Marked, sign: string): Marked {
  // The space at the ends of a selection is no part of what is meant.
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  const { length } = sign;
  const inner = text.slice(from, to);
  if (inner.length > 2 * length && inner.startsWith(sign) && inner.endsWith(sign)) {
    return { text: text.slice(0, from) + inner.slice(length, -length) + text.slice(to), from, to: to - 2 * length };
  }
  if (text.slice(0, from).endsWith(sign) && text.slice(to).startsWith(sign)) {
    return { text: text.slice(0, from - length) + inner + text.slice(to + length), from: from - length, to: to - length };
  }
  return { text: text.slice(0, from) + sign + inner + sign + text.slice(to), from: from + length, to: to + length };
}

/** Whole lines begin with the sign, or, where all do, no longer. */
function lines({ text, from, to }: Marked, sign: string, pattern: RegExp): Marked {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', Math.max(from, to - 1));
  const end = next < 0 ? text.length : next;
  const all = text.slice(start, end).split('\n');
  const isMarked = all.every((line) => pattern.test(line));
  const changed = all.map((line) => (isMarked ? line.replace(pattern, '') : sign + line)).join('\n');
  return { text: text.slice(0, start) + changed + text.slice(end), from: start, to: start + changed.length };
}

function block({ text, from, to }: Marked): Marked {
  const inner = text.slice(from, to);
  const before = from > 0 && text[from - 1] !== '\n' ? '\n' : '';
  const after = to < text.length && text[to] !== '\n' ? '\n' : '';
  const opening = `${before}\`\`\`\n`;
  return { text: `${text.slice(0, from)}${opening}${inner}\n\`\`\`${after}${text.slice(to)}`, from: from + opening.length, to: from + opening.length + inner.length };
}

/** The caret comes where the address belongs; an address that was selected becomes the address. */
function link({ text, from, to }: Marked): Marked {
  const inner = text.slice(from, to).replaceAll('\n', ' ');
  const isAddress = /^(https?:\/\/|mailto:)\S+$/i.test(inner);
  const made = isAddress ? `[](${inner})` : `[${inner}](https://)`;
  const at = isAddress ? from + 1 : from + made.length - 1;
  return { text: text.slice(0, from) + made + text.slice(to), from: at, to: at };
}

export function mark(piece: Marked, kind: Mark): Marked {
  switch (kind) {
    case 'block': return block(piece);
    case 'quote': return lines(piece, '> ', /^>[ \t]?/);
    case 'list': return lines(piece, '- ', /^- /);
    case 'link': return link(piece);
    default: return around(piece, SIGNS[kind]);
  }
}
