import { expect, test } from 'vitest';
import { allEmojis, searchEmojis } from './search';

const found = async (text: string) => (await searchEmojis(text, 20)).map((one) => one.emoji);

test('emojis are found by Russian and English words and their beginnings', async () => {
  expect(await found('смех')).toContain('😂');
  expect(await found('thumbs up')).toContain('👍');
  expect(await found('огон')).toContain('🔥');
  expect(await found('сердце красное')).toContain('❤️');
  expect(await found('ёлка')).toEqual(await found('елка'));
});

test('what says nothing finds nothing', async () => {
  expect(await found('')).toEqual([]);
  expect(await found(':)')).toEqual([]);
  expect(await found('нетакогослова')).toEqual([]);
});

test('those with a skin have five tones', async () => {
  const all = await allEmojis();
  expect(all.length).toBeGreaterThan(1_800);
  expect(all.every((one) => one.skins.length === 0 || one.skins.length === 5)).toBe(true);
});
