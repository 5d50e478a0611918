import { fireEvent } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { FileDrop } from '.';

function choose(container: HTMLElement, file: File): void {
  const input = container.querySelector('input[type=file]');
  if (!input) throw new Error('no input');
  fireEvent.change(input, { target: { files: [file] } });
}

test('takes a file of the right kind and has no barrier', async () => {
  const take = vi.fn();
  const { container } = renderApp(<FileDrop label="Список" accept=".xlsx,.csv" onFiles={take} />);
  const file = new File(['a'], 'Список.XLSX');
  choose(container, file);
  expect(take).toHaveBeenCalledWith([file]);
  await expectAccessible(container);
});

test('refuses another kind and too large a file in words', () => {
  const take = vi.fn();
  const { container, getByRole } = renderApp(<FileDrop label="Список" accept=".csv" maxBytes={3} onFiles={take} />);
  choose(container, new File(['a'], 'фото.png'));
  expect(getByRole('alert')).toHaveTextContent('Файл «фото.png» не того вида');
  choose(container, new File(['aaaa'], 'a.csv'));
  expect(getByRole('alert')).toHaveTextContent('больше 3 Б');
  expect(take).not.toHaveBeenCalled();
});
