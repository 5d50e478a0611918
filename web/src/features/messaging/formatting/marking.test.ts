import { expect, test } from 'vitest';
import { mark, type Mark } from './marking';

const on = (said: string, kind: Mark) => {
  const from = said.indexOf('|');
  const to = said.lastIndexOf('|') - 1;
  const made = mark({ text: said.replaceAll('|', ''), from, to }, kind);
  return `${made.text.slice(0, made.from)}|${made.text.slice(made.from, made.to)}|${made.text.slice(made.to)}`;
};

test('signs come around what is selected and go again', () => {
  expect(on('это |важно|', 'bold')).toBe('это **|важно|**');
  expect(on('это **|важно|**', 'bold')).toBe('это |важно|');
  expect(on('это |**важно**|', 'bold')).toBe('это |важно|');
  expect(on('это| важно |', 'italic')).toBe('это __|важно|__ ');
});

test('whole lines become a quote or a list, and lines again', () => {
  expect(on('раз\nд|ва\nтр|и', 'list')).toBe('раз\n|- два\n- три|');
  expect(on('|> раз\n> два|', 'quote')).toBe('|раз\nдва|');
});

test('a link asks for its address, an address for its words', () => {
  expect(on('|сайт|', 'link')).toBe('[сайт](https://||)');
  expect(on('|https://a.ru|', 'link')).toBe('[||](https://a.ru)');
});

test('a block of code stands on lines of its own', () => {
  expect(on('см. |x = 1| тут', 'block')).toBe('см. \n```\n|x = 1|\n```\n тут');
});
