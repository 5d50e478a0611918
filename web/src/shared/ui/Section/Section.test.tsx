import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { Facts, Section } from '.';

test('has a heading and facts in pairs', async () => {
  const { container, getByRole, getByText } = renderApp(<Section title="Об организации"><Facts items={[{ label: 'ИНН', value: null }]} /></Section>);
  expect(getByRole('heading', { name: 'Об организации' })).toBeInTheDocument();
  expect(getByText('—')).toBeInTheDocument();
  await expectAccessible(container);
});
