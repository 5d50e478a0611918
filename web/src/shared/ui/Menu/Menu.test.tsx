import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createPortal } from 'react-dom';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { Menu } from './Menu';

function open(change: Partial<Parameters<typeof Menu>[0]> = {}) {
  const onClose = vi.fn();
  const onRun = vi.fn();
  const items = ['Ответить', 'Переслать', 'Удалить'].map((title) => ({ id: title, title, onRun: () => onRun(title) }));
  const shown = renderApp(<Menu label="Сообщение" items={items} at={{ x: 10, y: 10 }} onClose={onClose} {...change} />);
  return { ...shown, onClose, onRun };
}

test('arrows and first letters go through the items, round and round', async () => {
  const { container } = open();
  expect(screen.getByRole('menuitem', { name: 'Ответить' })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  expect(screen.getByRole('menuitem', { name: 'Удалить' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('menuitem', { name: 'Переслать' })).toHaveFocus();
  await userEvent.keyboard('у');
  expect(screen.getByRole('menuitem', { name: 'Удалить' })).toHaveFocus();
  await expectAccessible(container);
});

test('what is chosen is done after the menu has closed', async () => {
  const { onClose, onRun } = open();
  await userEvent.click(screen.getByRole('menuitem', { name: 'Переслать' }));
  expect(onRun).toHaveBeenCalledExactlyOnceWith('Переслать');
  expect(onClose.mock.invocationCallOrder[0]!).toBeLessThan(onRun.mock.invocationCallOrder[0]!);
});

test('Esc and a press outside close it, but not the end of the press that opened it', async () => {
  const { onClose, container } = open({ isSheet: true });
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
  const shade = container.querySelector('.shade')!;
  fireEvent.click(shade, { detail: 1 });
  fireEvent.click(screen.getByRole('menuitem', { name: 'Удалить' }), { detail: 1 });
  expect(onClose).toHaveBeenCalledTimes(1);
  fireEvent.pointerDown(shade);
  fireEvent.click(shade, { detail: 1 });
  expect(onClose).toHaveBeenCalledTimes(2);
});

test('nothing that happens in it reaches the row it was opened from', async () => {
  const pressed = vi.fn();
  const onRun = vi.fn();
  const items = [{ id: 'mute', title: 'Выключить звук', onRun }];
  renderApp(
    <div onClick={pressed} onPointerDown={pressed} onContextMenu={pressed}>
      {createPortal(<Menu label="Беседа" items={items} at={{ x: 10, y: 10 }} onClose={vi.fn()} />, document.body)}
    </div>,
  );
  const item = screen.getByRole('menuitem');
  await userEvent.click(item);
  fireEvent.contextMenu(item);
  expect(onRun).toHaveBeenCalledTimes(1);
  expect(pressed).not.toHaveBeenCalled();
});
