/**
 * The pieces of a line of text that emphasis can't break into: code, links, mentions. Found first, the earlier kind wins
 * where two overlap. Linear in the text: no pattern looks twice at what it has passed.
 */
import { linkify } from '../../../shared/linkify';
import type { Mention } from '../wire';
import type { Inline } from './tree';

export interface Atom {
  from: number;
  to: number;
  node: Inline;
}

const CODE = /`([^`\n]+)`/g;
const LINK = /\[([^[\]\n]{1,1000})\]\(((?:https?:\/\/|mailto:|\/(?![/\\]))[^\s()]{1,2000})\)/gi;
const EVERYBODY = /(?<![\p{L}\p{N}_])@(?:все|all)(?![\p{L}\p{N}_])/giu;
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/iu;
const MAY_LINK = /[.:@]/;

/** Mentions as the server counts them, in code points, at their places in a JavaScript string. Sorted. */
export function spansOf(text: string, mentions: readonly Mention[]): Atom[] {
  const sorted = [...mentions].sort((one, other) => one.at - other.at);
  const atoms: Atom[] = [];
  let unit = 0;
  let point = 0;
  const forward = (to: number) => {
    while (point < to && unit < text.length) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      point += 1;
    }
    return unit;
  };
  for (const { person_id: person, at, length } of sorted) {
    if (at < point) continue;
    const from = forward(at);
    const to = forward(at + length);
    if (to > from) atoms.push({ from, to, node: { kind: 'mention', person, text: text.slice(from, to) } });
  }
  return atoms;
}

/** A link that says another address than it leads to shows where it leads. */
function honest(text: string, href: string): string {
  const said = ADDRESS.exec(text.trim())?.[1]?.toLowerCase();
  if (!said) return text;
  const host = ADDRESS.exec(href)?.[1]?.toLowerCase();
  return host === said ? text : href;
}

function linksIn(text: string, from: number, to: number): Atom[] {
  const piece = text.slice(from, to);
  if (!MAY_LINK.test(piece)) return [];
  let at = from;
  return linkify(piece).flatMap((part) => {
    const atom = { from: at, to: at + part.text.length, node: { kind: 'link' as const, href: part.href ?? '', text: part.text } };
    at = atom.to;
    return part.kind === 'link' ? [atom] : [];
  });
}

function found(pattern: RegExp, text: string, from: number, to: number, node: (match: RegExpExecArray) => Inline): Atom[] {
  const atoms: Atom[] = [];
  pattern.lastIndex = 0;
  const piece = text.slice(from, to);
  for (let match = pattern.exec(piece); match; match = pattern.exec(piece)) {
    atoms.push({ from: from + match.index, to: from + match.index + match[0].length, node: node(match) });
  }
  return atoms;
}

/** Two sorted lists as one; of the second only what touches nothing of the first. */
function merge(first: Atom[], second: Atom[]): Atom[] {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first;
  const merged: Atom[] = [];
  let at = 0;
  for (const atom of second) {
    while (at < first.length && first[at]!.to <= atom.from) merged.push(first[at++]!);
    if (at >= first.length || first[at]!.from >= atom.to) merged.push(atom);
  }
  return merged.concat(first.slice(at));
}

export interface Said {
  text: string;
  /** Sorted. */
  spans: readonly Atom[];
  callsAll: boolean;
  findsLinks: boolean;
}

/** Of [from, to) of the text, sorted and apart from each other. */
export function atomsIn({ text, spans, callsAll, findsLinks }: Said, from: number, to: number): Atom[] {
  const piece = text.slice(from, to);
  let atoms = piece.includes('`') ? found(CODE, text, from, to, (match) => ({ kind: 'code', text: match[1]! })) : [];
  if (piece.includes('](')) {
    atoms = merge(atoms, found(LINK, text, from, to, ([, said, href]) => ({ kind: 'link', text: honest(said!, href!), href: href! })));
  }
  if (spans.length > 0) atoms = merge(atoms, spans.filter((span) => span.from >= from && span.to <= to));
  if (callsAll) atoms = merge(atoms, found(EVERYBODY, text, from, to, ([said]) => ({ kind: 'everybody', text: said })));
  return findsLinks ? merge(atoms, linksIn(text, from, to)) : atoms;
}
