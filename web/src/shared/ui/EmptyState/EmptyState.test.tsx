import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { EmptyState } from '.';

test('says why it is empty and offers one thing to do', async () => {
  const act = vi.fn();
  const { container, getByText, getByRole } = renderApp(<EmptyState title="Пусто" action={{ label: 'Создать', onClick: act }}>Ещё никто не писал.</EmptyState>);
  expect(getByText('Ещё никто не писал.')).toBeInTheDocument();
  await userEvent.click(getByRole('button', { name: 'Создать' }));
  expect(act).toHaveBeenCalledOnce();
  await expectAccessible(container);
});
