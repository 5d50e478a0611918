import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderApp } from '../../testing';
import { DateField } from '.';

test('shows the date it was given and has no barrier', async () => {
  const { container, getAllByText } = renderApp(<DateField label="Дата приказа" value="2026-11-12" onChange={() => {}} />);
  expect(getAllByText('Дата приказа')[0]).toBeInTheDocument();
  expect(container.textContent?.replace(/\D/g, '')).toContain('12112026');
  await expectAccessible(container);
});

test('says when a date is out of bounds', () => {
  const { getByText } = renderApp(<DateField label="Дата" value="2026-11-22" max="2026-11-21" onChange={() => {}} />);
  expect(getByText('Не позже 21 ноября 2026 г.')).toBeInTheDocument();
});

test('a date is typed where one clicked', async () => {
  const onChange = vi.fn();
  const { getByRole, queryByRole } = renderApp(<DateField label="Дата" value={null} onChange={onChange} />);
  await userEvent.click(getByRole('spinbutton', { name: 'День' }));
  expect(queryByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard('21112026');
  expect(onChange).toHaveBeenLastCalledWith('2026-11-21');
});
