import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { useSnackbar } from '.';

function Archive({ onUndo }: { onUndo: () => void }) {
  const snackbar = useSnackbar();
  return <button type="button" onClick={() => snackbar.undo({ text: 'Чат в архиве', onUndo })}>В архив</button>;
}

test('offers to take back what was done', async () => {
  const undo = vi.fn();
  const { baseElement, getByRole, findByText } = renderApp(<Archive onUndo={undo} />);
  await userEvent.click(getByRole('button', { name: 'В архив' }));
  expect(await findByText('Чат в архиве')).toBeInTheDocument();
  await expectAccessible(baseElement);
  await userEvent.click(await findByText('Отменить'));
  expect(undo).toHaveBeenCalledOnce();
});
