import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMentions } from './gather';
import { isNamed, typedName } from './suggest';

const LABELS = [{ text: '@Иванова М. П.', person: 'a' }, { text: '@Иванова М.', person: 'b' }, { text: '@Ли', person: 'c' }];

test('a name is found where it stands, the longer first, counted in code points', () => {
  expect(findMentions('👩‍🏫 @Иванова М. П., и @Ли', LABELS)).toEqual([
    { person_id: 'a', at: 4, length: 14 },
    { person_id: 'c', at: 22, length: 3 },
  ]);
});

test('a part of a word or of an address names nobody', () => {
  expect(findMentions('почта@Ли @Лида x@Ли', LABELS)).toEqual([]);
});

test('whatever is written, the spans are what was named', () => {
  const piece = fc.oneof(fc.constantFrom('@Ли', '@Иванова М. П.', '@', ' ', '👍🏽', 'ё'), fc.string({ maxLength: 5 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const text = pieces.join('');
    const points = [...text];
    for (const { at, length } of findMentions(text, LABELS)) {
      expect(LABELS.map((label) => label.text)).toContain(points.slice(at, at + length).join(''));
    }
  }));
});

test('the list is asked for after «@» at the beginning of a word', () => {
  expect(typedName('Дежурит @алекс')).toBe('алекс');
  expect(typedName('@')).toBe('');
  expect(typedName('«@Мария Пет')).toBe('Мария Пет');
  expect(typedName('a@b')).toBeNull();
  expect(typedName('@раз, ')).toBeNull();
});

test('any word of the name begins so, in any order, and ё is е', () => {
  const person = { name: 'Королёв Пётр Ильич' };
  for (const query of ['кор', 'петр', 'Пётр кор', 'ил к']) expect(isNamed(person, query)).toBe(true);
  for (const query of ['орол', 'петра', 'кор мар']) expect(isNamed(person, query)).toBe(false);
});
