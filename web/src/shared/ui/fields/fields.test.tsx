import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { PasswordField, SelectField, TextField } from '.';

function Form() {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'a' | 'b' | null>(null);
  return (
    <>
      <TextField label="Номер" value={text} onChange={setText} error="Такого номера нет" />
      <TextField label="Замечание" value={text} onChange={setText} multiline hint="Коротко" />
      <PasswordField label="Пароль" value={text} onChange={setText} />
      <SelectField label="Вид" value={kind} onChange={setKind} options={[{ value: 'a', label: 'Школа' }, { value: 'b', label: 'Колледж' }]} />
    </>
  );
}

test('labels, hints and errors belong to their fields', async () => {
  const { container, getByLabelText } = renderApp(<Form />);
  expect(getByLabelText('Номер')).toHaveAccessibleDescription('Такого номера нет');
  expect(getByLabelText('Номер')).toBeInvalid();
  expect(getByLabelText('Замечание')).toHaveAccessibleDescription('Коротко');
  await expectAccessible(container);
});

test('a password can be looked at', async () => {
  const { getByLabelText, getByText } = renderApp(<Form />);
  await userEvent.type(getByLabelText('Пароль'), 'тайна');
  await userEvent.click(getByText('Показать пароль'));
  expect(getByLabelText('Пароль')).toHaveAttribute('type', 'text');
  expect(getByLabelText('Пароль')).toHaveValue('тайна');
});
