import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { TextField } from '../fields';
import { Wizard } from '.';

function Inner() {
  const [text, setText] = useState('');
  return <TextField label="Название" value={text} onChange={setText} />;
}

test('going back loses nothing, and the last button says what it will do', async () => {
  const done = vi.fn();
  const { container, getByRole, getByLabelText } = renderApp(
    <Wizard title="Импорт" onDone={done} steps={[
      { id: 'file', title: 'Файл', content: <Inner /> },
      { id: 'apply', title: 'Изменения', content: <p>разница</p>, nextLabel: 'Добавить 312' },
    ]} />,
  );
  await userEvent.type(getByLabelText('Название'), 'список');
  await userEvent.click(getByRole('button', { name: 'Далее' }));
  expect(getByRole('heading', { name: 'Шаг 2 из 2: Изменения' })).toBeInTheDocument();
  await userEvent.click(getByRole('button', { name: 'Назад' }));
  expect(getByLabelText('Название')).toHaveValue('список');
  await expectAccessible(container);
  await userEvent.click(getByRole('button', { name: 'Далее' }));
  await userEvent.click(getByRole('button', { name: 'Добавить 312' }));
  expect(done).toHaveBeenCalledOnce();
});

test('a step that is refused stays and says why', async () => {
  const { getByRole, findByRole } = renderApp(
    <Wizard title="Импорт" onDone={() => {}} steps={[{ id: 'a', title: 'Файл', content: null, onNext: () => Promise.reject(new Error('x')) }, { id: 'b', title: 'Конец', content: null }]} />,
  );
  await userEvent.click(getByRole('button', { name: 'Далее' }));
  expect(await findByRole('alert')).toBeInTheDocument();
  expect(getByRole('heading', { name: /Шаг 1/ })).toBeInTheDocument();
});
