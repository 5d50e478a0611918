import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../shared/testing';
import type { Case, CaseLine } from './api';
import { Component as CaseScreen } from './screens/CaseScreen';
import { Component as CasesScreen } from './screens/CasesScreen';
import { Component as MyReportsScreen } from './screens/MyReportsScreen';

const me = { 'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind: 'deputy_director' }] }) } };
const line: CaseLine = {
  id: 'c1', reason: 'bullying', is_urgent: false, is_escalated: false, subject_kind: 'message', subject_name: 'Борисова Белла', organisation_name: 'Школа № 1',
  conversation_title: '5А', state: 'open', opened_at: '2026-11-16T00:00:00Z', taken_by: '', decided_at: null, decision: null, reports: 2, earlier_cases: 1,
};
const found: Case = {
  line,
  reports: [{ reporter_id: 'p1', reporter_name: 'Алексеев Артём', reason: 'bullying', comment: 'Каждый день', made_at: '2026-11-16T00:00:00Z', lately: 1, unfounded: 0 }],
  evidence: { author_name: 'Борисова Белла', text: 'Обидные слова', sent_at: '2026-11-15T00:00:00Z', is_edited: false, has_more: false, is_deleted: true, files: [] },
  earlier: [], decisions: ['none', 'warn', 'delete_message', 'mute', 'block'], has_context: true, answer: '', days: null,
};

it('whoever has no such duty is told who has', async () => {
  serve({ ...me, 'GET /api/safety/desk': { body: { is_officer: false, is_regional: false, open_cases: 0, urgent_cases: 0 } } });
  renderApp(<CasesScreen />, { session: true, path: '/safety' });
  expect(await screen.findByText('Обращений для вас нет')).toBeInTheDocument();
});

it('a case shows what was kept; what stands around is asked for only when wanted; a decision is confirmed', async () => {
  const calls = serve({
    ...me,
    'GET /api/safety/cases/c1': { body: found },
    'GET /api/safety/cases/c1/context': { body: { messages: [{ seq: 2, author_name: 'Борисова Б.', text: 'Обидные слова', sent_at: '2026-11-15T00:00:00Z', is_subject: true, is_deleted: false }] } },
    'POST /api/safety/cases/c1/decide': {},
  });
  const { container } = renderApp(<Routes><Route path="/safety/:caseId" element={<CaseScreen />} /></Routes>, { session: true, path: '/safety/c1' });
  expect(await screen.findByText('Обидные слова')).toBeInTheDocument();
  expect(screen.getByText('Само сообщение уже удалено.')).toBeInTheDocument();
  await expectAccessible(container);
  expect(calls.some((call) => call.path.endsWith('/context'))).toBe(false);
  fireEvent.click(screen.getByText('Показать переписку вокруг'));
  await waitFor(() => expect(screen.getAllByText('Обидные слова')).toHaveLength(2));

  fireEvent.click(screen.getByRole('radio', { name: /Запретить писать/ }));
  fireEvent.change(screen.getByLabelText('На сколько дней'), { target: { value: '400' } });
  expect(screen.getByText('Введите число от 1 до 365')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('На сколько дней'), { target: { value: '3' } });
  fireEvent.click(screen.getByText('Решить'));
  fireEvent.click(within(await screen.findByRole('dialog')).getByText('Запретить писать в этом чате'));
  await waitFor(() => expect(calls.find((call) => call.path.endsWith('/decide'))?.body).toEqual({ decision: 'mute', answer: '', days: 3 }));
}, 30_000);

it('who reported sees what came of it', async () => {
  serve({
    ...me,
    'GET /api/safety/reports': { body: { reports: [
      { case_id: 'c1', subject_kind: 'message', reason: 'bullying', made_at: '2026-11-16T00:00:00Z', state: 'decided', decided_at: '2026-11-17T00:00:00Z', is_upheld: true, answer: 'Поговорили' },
    ] } },
  });
  const { container } = renderApp(<MyReportsScreen />, { session: true, path: '/my-reports' });
  expect(await screen.findByText('Приняты меры')).toBeInTheDocument();
  expect(screen.getByText('Ответ: Поговорили')).toBeInTheDocument();
  await expectAccessible(container);
});
