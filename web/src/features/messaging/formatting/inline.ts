/** Emphasis of a line: **bold**, __italic__, ~~strike~~. A sign that finds no fellow stays a sign. One pass. */
import type { Atom } from './atoms';
import type { Emphasis, Inline } from './tree';

const SIGNS: Record<string, Emphasis> = { '**': 'bold', '__': 'italic', '~~': 'strike' };
const SIGN = /\*\*|__|~~/g;

interface Open {
  sign: string;
  children: Inline[];
}

function isGap(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

/** Emphasis that was opened and not closed is text again. At most three are open at a time, one of each. */
function giveUp(stack: Open[], depth: number): void {
  while (stack.length > depth) {
    const { sign, children } = stack.pop()!;
    const below = stack[stack.length - 1]!.children;
    below.push({ kind: 'text', text: sign });
    for (const child of children) below.push(child);
  }
}

function joined(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  let run: string[] = [];
  const close = () => {
    if (run.length > 0) result.push({ kind: 'text', text: run.join('') });
    run = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text') run.push(node.text);
    else {
      close();
      result.push('children' in node ? { ...node, children: joined(node.children) } : node);
    }
  }
  close();
  return result;
}

/** Reads [from, to) of the text, of which the atoms are known. */
export function readInline(text: string, from: number, to: number, atoms: readonly Atom[]): Inline[] {
  const stack: Open[] = [{ sign: '', children: [] }];
  const say = (piece: string) => {
    if (piece !== '') stack[stack.length - 1]!.children.push({ kind: 'text', text: piece });
  };
  const readGap = (start: number, end: number) => {
    let at = start;
    const gap = text.slice(start, end);
    SIGN.lastIndex = 0;
    for (let match = SIGN.exec(gap); match; match = SIGN.exec(gap)) {
      const sign = match[0];
      const place = start + match.index;
      const depth = stack.findIndex((open) => open.sign === sign);
      const before = place > from ? text[place - 1] : undefined;
      const after = place + 2 < to ? text[place + 2] : undefined;
      if (depth > 0 && !isGap(before)) {
        say(text.slice(at, place));
        giveUp(stack, depth + 1);
        const { children } = stack.pop()!;
        if (children.length > 0) stack[stack.length - 1]!.children.push({ kind: SIGNS[sign]!, children });
        else say(sign + sign);
      } else if (depth < 0 && !isGap(after) && after !== sign[0]) {
        say(text.slice(at, place));
        stack.push({ sign, children: [] });
      } else continue;
      at = place + 2;
    }
    say(text.slice(at, end));
  };
  let at = from;
  for (const atom of atoms) {
    readGap(at, atom.from);
    stack[stack.length - 1]!.children.push(atom.node);
    at = atom.to;
  }
  readGap(at, to);
  giveUp(stack, 1);
  return joined(stack[0]!.children);
}
