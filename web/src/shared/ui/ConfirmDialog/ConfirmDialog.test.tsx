import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ApiError } from '../../api';
import { expectAccessible, renderApp } from '../../testing';
import { ConfirmDialog } from '.';

const names = ['Анна', 'Борис', 'Вера', 'Глеб', 'Дина', 'Егор', 'Ёлка'];

test('names what is hit and how many', async () => {
  const { baseElement, findByText, getByText, queryByText } = renderApp(
    <ConfirmDialog open title="Отозвать?" objects={names} count={312} confirmLabel="Отозвать" destructive onConfirm={() => {}} onClose={() => {}} />,
  );
  expect(await findByText('Затронет 312 записей')).toBeInTheDocument();
  expect(getByText('и ещё 307')).toBeInTheDocument();
  expect(queryByText('Егор')).toBeNull();
  await expectAccessible(baseElement);
});

test('stays open with the reason when it fails, and closes when it is done', async () => {
  const close = vi.fn();
  const confirm = vi.fn().mockRejectedValueOnce(new ApiError(409, { code: 'conflict' })).mockResolvedValueOnce(undefined);
  const { findByRole } = renderApp(<ConfirmDialog open title="Удалить?" confirmLabel="Удалить" onConfirm={confirm} onClose={close} />);
  await userEvent.click(await findByRole('button', { name: 'Удалить' }));
  expect(await findByRole('alert')).toHaveTextContent('Данные изменились');
  expect(close).not.toHaveBeenCalled();
  await userEvent.click(await findByRole('button', { name: 'Удалить' }));
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
});

test('a second press while it goes away does nothing', async () => {
  const confirm = vi.fn();
  function Asking() {
    const [open, setOpen] = useState(true);
    return <ConfirmDialog open={open} title="Отправить?" confirmLabel="Отправить" onConfirm={confirm} onClose={() => setOpen(false)} />;
  }
  const { findByRole } = renderApp(<Asking />);
  const button = await findByRole('button', { name: 'Отправить' });
  await userEvent.click(button);
  button.click();
  expect(confirm).toHaveBeenCalledOnce();
});
