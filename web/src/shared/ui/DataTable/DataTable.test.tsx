import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { makeFormat } from '../../i18n';
import { expectAccessible, renderApp } from '../../testing';
import { toCsv, type Column } from './model';
import { DataTable } from '.';

interface Row {
  id: string;
  name: string;
  connected: { part: number; whole: number } | null;
  messages: number | null;
}

const rows: Row[] = [
  { id: '1', name: 'Ёлкинская школа', connected: { part: 97, whole: 100 }, messages: 1234.5 },
  { id: '2', name: 'Жуковская школа', connected: null, messages: 0 },
  { id: '3', name: 'Елецкая школа', connected: { part: 5, whole: 10 }, messages: null },
];
const columns: Column<Row>[] = [
  { id: 'name', title: 'Организация', value: (row) => row.name },
  { id: 'connected', title: 'Подключено', kind: 'share', value: (row) => row.connected },
  { id: 'messages', title: 'Сообщений', kind: 'number', value: (row) => row.messages },
];

const table = (path = '/') => renderApp(
  <DataTable name="t" label="Организации" columns={columns} rows={rows} rowKey={(row) => row.id} rowHref={(row) => `/org/${row.id}`} searchText={(row) => row.name} />,
  { path },
);
const names = (container: HTMLElement) => [...container.querySelectorAll('tbody th')].map((cell) => cell.textContent);

test('no data is a dash, nought is nought, a share shows its parts', async () => {
  const { container, getByRole } = table();
  const cells = within(getByRole('table', { name: 'Организации' }));
  expect(cells.getByText('97 % (97 из 100)')).toBeInTheDocument();
  expect(cells.getByText('1 234,5')).toBeInTheDocument();
  expect(cells.getByText('0')).toBeInTheDocument();
  expect(cells.getAllByText('—')).toHaveLength(2);
  await expectAccessible(container);
});

test('sorts by the address: Russian order, and what has no data comes last', () => {
  expect(names(table('/?t.sort=name').container)).toEqual(['Елецкая школа', 'Ёлкинская школа', 'Жуковская школа']);
  expect(names(table('/?t.sort=-messages').container)).toEqual(['Ёлкинская школа', 'Жуковская школа', 'Елецкая школа']);
  expect(names(table('/?t.sort=messages').container)).toEqual(['Жуковская школа', 'Ёлкинская школа', 'Елецкая школа']);
});

test('a click on a number sorts the largest first', async () => {
  const { container, getByRole } = table();
  await userEvent.click(getByRole('button', { name: 'Сообщений' }));
  expect(names(container)[0]).toBe('Ёлкинская школа');
  expect(getByRole('columnheader', { name: /Сообщений/ })).toHaveAttribute('aria-sort', 'descending');
});

test('search takes е for ё, and says when nothing is found', () => {
  expect(names(table('/?t.q=елкин').container)).toEqual(['Ёлкинская школа']);
  expect(table('/?t.q=нет такой').getByText('По этим условиям ничего не нашлось')).toBeInTheDocument();
});

test('a chosen set of columns comes from the address', () => {
  const { queryByRole } = table('/?t.columns=name,messages');
  expect(queryByRole('columnheader', { name: 'Подключено' })).toBeNull();
});

test('the arrows walk through the rows and Enter opens one', async () => {
  const { container } = table();
  const first = container.querySelector<HTMLElement>('tbody tr[tabindex="0"]');
  first?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toHaveTextContent('Жуковская школа');
});

test('the file has what is seen, and no formula in it', () => {
  const text = toCsv([...columns.slice(0, 2)], [{ ...rows[0]!, name: '=1+1; "x"' }], makeFormat('ru'));
  expect(text).toBe('\ufeffОрганизация;Подключено\r\n"\'=1+1; ""x""";97 % (97 из 100)\r\n');
});
