import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { colourOf } from './Avatar';
import { Avatar } from '.';

test('shows initials and has no barrier', async () => {
  const { container, getByText, getByRole } = renderApp(<Avatar id="1" name="Мария Иванова" online />);
  expect(getByText('МИ')).toBeInTheDocument();
  expect(getByRole('img', { name: 'в сети' })).toBeInTheDocument();
  await expectAccessible(container);
});

test('one person has one colour, and an institution is blue', () => {
  expect(colourOf('a', 'person')).toBe(colourOf('a', 'person'));
  expect(colourOf('anything', 'organisation')).toBe('blue');
});
