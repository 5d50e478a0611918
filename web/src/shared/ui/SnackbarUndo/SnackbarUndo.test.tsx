import { fireEvent } from '@testing-library/react';
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

function Acts() {
  const snackbar = useSnackbar();
  return (
    <>
      <button type="button" onClick={() => snackbar.say('Сохранено')}>Сохранить</button>
      <button type="button" onClick={() => snackbar.offer({ text: 'Скоро понадобится код', action: 'Настроить', onAction: () => undefined })}>Напомнить</button>
    </>
  );
}

test('an offer lets what was done be read first, and comes back after it', async () => {
  const { getByRole, findByText, queryByText, container } = renderApp(<Acts />);
  const press = (name: string) => userEvent.click(getByRole('button', { name }));
  await press('Сохранить');
  await press('Напомнить');
  expect(await findByText('Сохранено')).toBeInTheDocument();
  expect(queryByText('Скоро понадобится код')).not.toBeInTheDocument();
  const close = () => {
    const inner = container.ownerDocument.querySelector('.vkuiSnackbar__in')!;
    fireEvent.animationStart(inner);
    fireEvent.animationEnd(inner);
  };
  close();
  await userEvent.keyboard('{Escape}');
  close();
  expect(await findByText('Скоро понадобится код')).toBeInTheDocument();
  await press('Сохранить');
  expect(await findByText('Сохранено')).toBeInTheDocument();
  expect(queryByText('Скоро понадобится код')).not.toBeInTheDocument();
});
