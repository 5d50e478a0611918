import { expect, test } from 'vitest';
import type { Territory } from '../api';
import { neighbour, stepOf, tileName } from './steps';

function tile(id: string, column: number, row: number, people = 0, connected = 0): Territory {
  return {
    id, name: id, kind: 'municipal_area', map_column: column, map_row: row,
    figures: { institutions: 1, without_coordinator: 0, pedagogues: 0, students: people, people, connected },
  };
}

test('a territory where nobody is counted has no step, a full one the last', () => {
  expect(stepOf(tile('a', 0, 0))).toBeNull();
  expect(stepOf(tile('a', 0, 0, 100, 0))).toBe(0);
  expect(stepOf(tile('a', 0, 0, 100, 24))).toBe(0);
  expect(stepOf(tile('a', 0, 0, 100, 25))).toBe(1);
  expect(stepOf(tile('a', 0, 0, 100, 89))).toBe(3);
  expect(stepOf(tile('a', 0, 0, 100, 100))).toBe(4);
});

test('the name on a tile is the proper part of it', () => {
  expect(tileName('Хасанский муниципальный округ')).toBe('Хасанский');
  expect(tileName('Городской округ город Тверь')).toBe('Тверь');
  expect(tileName('Городской округ ЗАТО Фокино')).toBe('Фокино');
  expect(tileName('Владивостокский городской округ')).toBe('Владивосто…');
});

test('arrows go to the nearest tile in that direction and stop at the edge', () => {
  const tiles = [tile('west', 0, 1), tile('here', 2, 1), tile('north', 2, 0), tile('aside', 1, 0), tile('far', 6, 5)];
  const here = tiles[1]!;
  expect(neighbour(tiles, here, 'ArrowLeft')?.id).toBe('west');
  expect(neighbour(tiles, here, 'ArrowUp')?.id).toBe('north');
  expect(neighbour(tiles, here, 'ArrowRight')?.id).toBe('far');
  expect(neighbour(tiles, tiles[0]!, 'ArrowLeft')).toBeNull();
  expect(neighbour(tiles, here, 'a')).toBeNull();
});
