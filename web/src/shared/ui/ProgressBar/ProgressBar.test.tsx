import { expect, test } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { ProgressBar } from '.';

test('says how far it is and what is being done', async () => {
  const { container, getByText, getByRole } = renderApp(<ProgressBar done={312} total={1000} text="Добавляются люди" />);
  expect(getByText('312 из 1 000')).toBeInTheDocument();
  expect(getByRole('progressbar', { name: 'Добавляются люди' })).toHaveAttribute('aria-valuenow', '31');
  await expectAccessible(container);
});

test('does not pretend to know a total it has not been told', () => {
  const { queryByRole, getByText } = renderApp(<ProgressBar done={0} total={null} text="Читается файл" />);
  expect(queryByRole('progressbar')).toBeNull();
  expect(getByText('Читается файл')).toBeInTheDocument();
});
