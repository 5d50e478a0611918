import { fireEvent } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { ChatVirtualList, VirtualRows } from '.';

const items = Array.from({ length: 20_000 }, (_, index) => ({ id: `m${index}`, text: `сообщение ${index}` }));

test('a conversation of 20,000 draws only what is near', async () => {
  const { container, getAllByRole, getByRole } = renderApp(
    <ChatVirtualList items={items} itemKey={(item) => item.id} label="Переписка" renderItem={(item) => item.text} />,
  );
  expect(getByRole('region', { name: 'Переписка' })).toBeInTheDocument();
  const drawn = getAllByRole('listitem');
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.length).toBeLessThan(100);
  await expectAccessible(container);
});

test('the arrows walk through rows with one tab stop', async () => {
  const open = vi.fn();
  const { container, getByText } = renderApp(
    <VirtualRows items={items} itemKey={(item) => item.id} label="Люди" renderItem={(item, row) => <button type="button" tabIndex={row.tabIndex} onClick={() => open(item.id)}>{item.text}</button>} />,
  );
  expect(container.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
  getByText('сообщение 0').focus();
  fireEvent.keyDown(getByText('сообщение 0'), { key: 'ArrowDown' });
  expect(getByText('сообщение 1')).toHaveFocus();
  fireEvent.keyDown(getByText('сообщение 1'), { key: 'Home' });
  expect(getByText('сообщение 0')).toHaveFocus();
  await expectAccessible(container);
});
