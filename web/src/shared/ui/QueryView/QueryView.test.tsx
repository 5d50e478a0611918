import { useQuery } from '@tanstack/react-query';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { api } from '../../api';
import { expectAccessible, renderApp, serve } from '../../testing';
import { QueryView } from '.';

function People() {
  const query = useQuery({ queryKey: ['people'], queryFn: () => api.get<string[]>('/api/people') });
  return <QueryView query={query} isEmpty={(names) => names.length === 0} empty={<p>никого</p>}>{(names) => <p>{names.join()}</p>}</QueryView>;
}

test('shows the data', async () => {
  serve({ 'GET /api/people': { body: ['Анна'] } });
  const { container, findByText } = renderApp(<People />);
  expect(await findByText('Анна')).toBeInTheDocument();
  await expectAccessible(container);
});

test('says that there is nothing', async () => {
  serve({ 'GET /api/people': { body: [] } });
  expect(await renderApp(<People />).findByText('никого')).toBeInTheDocument();
});

test('tries again after an error', async () => {
  let times = 0;
  serve({ 'GET /api/people': () => (times++ === 0 ? { status: 500, body: { code: 'unexpected', incident: 'B1' } } : { body: ['Вера'] }) });
  const { findByRole, findByText } = renderApp(<People />);
  await userEvent.click(await findByRole('button', { name: 'Повторить' }));
  expect(await findByText('Вера')).toBeInTheDocument();
});
