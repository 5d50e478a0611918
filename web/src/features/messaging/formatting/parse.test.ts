import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contain } from './contain';
import { parse } from './parse';
import { plainLine, plainText } from './plainText';
import type { Block, Inline } from './tree';

const text = (said: string): Inline => ({ kind: 'text', text: said });
const inlineOf = (said: string): Inline[] => {
  const [block] = parse({ text: said });
  return block && 'children' in block ? block.children : [];
};

test('bold, italic, strike and code, one in another', () => {
  expect(inlineOf('**а __б ~~в~~__** `г **д**`')).toEqual([
    { kind: 'bold', children: [text('а '), { kind: 'italic', children: [text('б '), { kind: 'strike', children: [text('в')] }] }] },
    text(' '),
    { kind: 'code', text: 'г **д**' },
  ]);
});

test.each(['2 ** 3 ** 4', 'a ** b', '**', '****', '** не жирно **', 'имя__файла', '*одна*', '~~', '`', '[](x)', '**a __b'])('%s is as it was typed', (said) => {
  expect(inlineOf(said)).toEqual([text(said)]);
});

test('a sign closed across another gives that one up', () => {
  expect(inlineOf('**а __б** в__')).toEqual([{ kind: 'bold', children: [text('а __б')] }, text(' в__')]);
});

test('quotes, lists and code stand apart from the text', () => {
  const said = 'Правила:\n1. раз\n2. **два**\n\n> сказано\n> дважды\nконец\n```\nx = 1\n```';
  expect(parse({ text: said })).toEqual([
    { kind: 'text', children: [text('Правила:')] },
    { kind: 'list', items: [{ number: 1, children: [text('раз')] }, { number: 2, children: [{ kind: 'bold', children: [text('два')] }] }] },
    { kind: 'quote', children: [text('сказано'), text('\n'), text('дважды')] },
    { kind: 'text', children: [text('конец')] },
    { kind: 'code', text: 'x = 1' },
  ]);
});

test('a single line with a dash or a number is no list', () => {
  expect(parse({ text: '- Как дела\nХорошо\n12. ноября' })).toEqual([{ kind: 'text', children: [text('- Как дела\nХорошо\n12. ноября')] }]);
});

test('links lead only where they may, and say where they lead', () => {
  expect(inlineOf('[сайт](https://school.example/a)')).toEqual([{ kind: 'link', text: 'сайт', href: 'https://school.example/a' }]);
  expect(inlineOf('[https://bank.example](https://evil.example/)')).toEqual([
    { kind: 'link', text: 'https://evil.example/', href: 'https://evil.example/' },
  ]);
  for (const href of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x', 'file:///etc/passwd']) {
    expect(inlineOf(`[нажми](${href})`).some((node) => node.kind === 'link' && !/^https?:/.test(node.href))).toBe(false);
  }
  expect(inlineOf('https://a.example/__init__.py')).toEqual([
    { kind: 'link', text: 'https://a.example/__init__.py', href: 'https://a.example/__init__.py' },
  ]);
});

test('mentions stand where the server counts them, in code points', () => {
  const said = '👩‍👩‍👧 **@Иванова М. П.**, @все';
  const at = [...said].indexOf('@');
  const mentions = [{ person_id: 'p', at, length: [...'@Иванова М. П.'].length }];
  expect(parse({ text: said, mentions, mentions_all: true })[0]).toEqual({
    kind: 'text',
    children: [text('👩‍👩‍👧 '), { kind: 'bold', children: [{ kind: 'mention', person: 'p', text: '@Иванова М. П.' }] }, text(', '), { kind: 'everybody', text: '@все' }],
  });
  expect(parse({ text: '@всем', mentions_all: true })[0]).toEqual({ kind: 'text', children: [text('@всем')] });
});

test('the list and the search show no signs', () => {
  expect(plainText('**жирный** и [сайт](https://a.example) `код`')).toBe('жирный и сайт код');
  expect(plainLine('> цитата\n**ответ**')).toBe('цитата ответ');
});

test('marks are not heaped, direction is not turned, lines are not pushed away', () => {
  expect(contain(`З${'\u0301'.repeat(40)}а`)).toBe(`З${'\u0301'.repeat(4)}а`);
  expect(contain('\u202eтекст\u202c')).toBe('текст');
  expect(contain('👩‍👩‍👧‍👦 1️⃣ नमस्ते')).toBe('👩‍👩‍👧‍👦 1️⃣ नमस्ते');
  expect(contain(`а${'\n'.repeat(100_000)}б`)).toBe('а\n\nб');
});

// ---- whatever comes

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom('**', '__', '~~', '`', '```', '> ', '- ', '1. ', '[', '](', ')', 'https://a.ru', '@все', '\n', ' ', 'a', 'ё', '\u202e', '\u0301', '👩‍👧', '<b>', '&amp;'), { maxLength: 120 }).map((all) => all.join('')),
);

function letters(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('children' in node ? letters(node.children) : node.text)).join('');
}
function depth(nodes: readonly Inline[]): number {
  return nodes.reduce((most, node) => ('children' in node ? Math.max(most, 1 + depth(node.children)) : most), 0);
}
const inlines = (block: Block): Inline[] => {
  if (block.kind === 'code') return [];
  return block.kind === 'list' ? block.items.flatMap((item) => item.children) : block.children;
};

test('no text loses a letter, none nests deeper than three signs, none makes a link elsewhere', () => {
  fc.assert(fc.property(wild, (said) => {
    const blocks = parse({ text: said, mentions_all: true });
    const seen = blocks.map((block) => (block.kind === 'code' ? block.text : letters(inlines(block)))).join('');
    if (!said.includes('](')) expect(seen.replace(/[^aё]/g, '')).toBe(said.replace(/[^aё]/g, ''));
    for (const block of blocks) {
      expect(depth(inlines(block))).toBeLessThanOrEqual(3);
      const walk = (nodes: readonly Inline[]): void => nodes.forEach((node) => {
        if (node.kind === 'link') expect(node.href).toMatch(/^(https?:|mailto:|\/)/i);
        if ('children' in node) walk(node.children);
      });
      walk(inlines(block));
    }
  }), { numRuns: 400 });
});

test('plain text is calm whatever comes', () => {
  fc.assert(fc.property(wild, (said) => {
    expect(plainText(said)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\p{M}{5}/u);
    expect(plainLine(said).length).toBeLessThanOrEqual(200);
  }), { numRuns: 400 });
});

test.each(['*', '**', '**a', '__a~~b**', '[', '[a](', '[a](https://b.c', '`', '```', '```a', '> ', '- a\n', '1. a\n', '\n', '\n  ', '\u0301', 'https://a.ru ', 'a@b.ru ', '@все '])('a long row of %j takes linear time', (unit) => {
  const measure = (length: number) => {
    const said = unit.repeat(Math.ceil(length / unit.length));
    const began = performance.now();
    parse({ text: said, mentions_all: true });
    contain(said);
    return performance.now() - began;
  };
  measure(9_000);
  expect(measure(100_000)).toBeLessThan(2_000);
});
