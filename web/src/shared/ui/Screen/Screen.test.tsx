import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { Screen } from '.';

test('names itself in the heading and the window, and leads back', async () => {
  const { container, getByRole, findByText } = renderApp(<Screen title="Отчёты" back="/reports">тело</Screen>, { path: '/x', route: '/x' });
  expect(getByRole('heading', { level: 1, name: 'Отчёты' })).toBeInTheDocument();
  expect(document.title).toBe('Отчёты · Parta');
  await expectAccessible(container);
  await userEvent.click(getByRole('link', { name: 'Назад' }));
  expect(await findByText('elsewhere')).toBeInTheDocument();
});
