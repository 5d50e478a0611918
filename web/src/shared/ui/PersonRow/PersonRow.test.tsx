import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { PersonRow } from '.';

const person = { id: '1', family_name: 'Иванова', given_name: 'Мария', patronymic: 'Петровна' };

test('is a link with the name as the place needs it', async () => {
  const { container, getByRole } = renderApp(<PersonRow person={person} href="/people/1" subtitle="Учитель" nameStyle="given" />);
  expect(getByRole('link')).toHaveAttribute('href', '/people/1');
  expect(getByRole('link')).toHaveTextContent('Мария Петровна');
  await expectAccessible(container);
});
