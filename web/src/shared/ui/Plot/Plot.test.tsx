import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { Plot } from '.';

test('shows the same figures as a table, and a dash where there are none', async () => {
  const { container, getByRole, getByText } = renderApp(
    <Plot title="Сообщений в неделю" unit="шт." xTitle="Неделя" series={[{ id: 'raw', title: 'Все' }]} points={[{ x: '9 ноя', values: { raw: 1234.5 } }, { x: '16 ноя', values: { raw: null } }]} />,
  );
  expect(getByRole('figure', { name: 'Сообщений в неделю' })).toBeInTheDocument();
  expect(getByText('1 234,5')).toBeInTheDocument();
  expect(getByText('—')).toBeInTheDocument();
  await expectAccessible(container);
});
