import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, renderApp, serve, someMe } from '../../../shared/testing';
import type { YearOffer, YearStep } from '../api';
import { Component as SchoolYearScreen } from '../screens/SchoolYearScreen';
import { findTroubles, withKind } from './model';

const step = (id: string, name: string, grade: number, change: Partial<YearStep> = {}): YearStep => ({
  group_id: id, kind: 'promote', name, grade, new_name: `${grade + 1}${name.slice(-1)}`, new_grade: grade + 1, ...change,
});
const graduating = step('g11', '11А', 11, { kind: 'graduate', new_name: '', new_grade: null });
const offer: YearOffer = { begins_on: '2026-09-01', steps: [step('g5', '5А', 5), step('g6', '6А', 6), graduating], last: null };

const me = { 'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind: 'coordinator' }] }) } };
const YEAR = '/api/organisations/o1/school-year';

describe('a new school year', () => {
  it('finds names borne twice, whatever their spelling, and names that are missing', () => {
    const steps = [step('g5', '5А', 5, { new_name: '6-а' }), step('g6', '6А', 6, { kind: 'keep' }), step('g7', '7А', 7, { new_name: ' ' })];
    expect(findTroubles(steps, [{ key: 1, name: '1А', grade: '1' }, { key: 2, name: '1 а', grade: '99' }])).toEqual({
      g5: 'name_taken', g7: 'name_required', 'new-1': 'name_taken', 'new-2': 'grade_wrong',
    });
    expect(findTroubles(offer.steps, [])).toEqual({});
  });

  it('offers a name where a graduating class goes on after all', () => {
    expect(withKind(graduating, 'promote', graduating)).toMatchObject({ kind: 'promote', new_name: '12А', new_grade: 12 });
  });

  it('takes groups on step by step, says beforehand what will happen, and offers the way back', async () => {
    let begun = false;
    const last = { id: 'y1', begins_on: '2026-09-01', applied_at: '2026-09-01T00:00:00Z', is_undone: false, may_undo: true };
    const calls = serve({
      ...me,
      [`GET ${YEAR}`]: () => ({ body: begun ? { ...offer, last } : offer }),
      [`POST ${YEAR}`]: () => {
        begun = true;
        return { status: 201, body: { ...offer, last } };
      },
    });
    const { container } = renderApp(<SchoolYearScreen />, { session: true, path: '/structure/new-year' });
    fireEvent.change(await screen.findByLabelText('Новое название группы 5А'), { target: { value: '7А' } });
    expect(screen.getAllByText('Так будет называться другая группа')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Далее' })).toBeDisabled();
    fireEvent.change(screen.getByLabelText('Новое название группы 5А'), { target: { value: '6Б' } });
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: 'Далее' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Добавить группу' }));
    fireEvent.change(screen.getByLabelText('Название 1'), { target: { value: '5А' } });
    fireEvent.change(screen.getByLabelText('Класс или курс 1'), { target: { value: '5' } });
    fireEvent.click(screen.getByRole('button', { name: 'Проверить' }));
    expect(await screen.findByText('5А → 6Б')).toBeInTheDocument();
    expect(screen.getByText('Выпускается 1 группа')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Начать учебный год: перевести 2, выпустить 1, открыть 1' }));
    expect(await screen.findByRole('button', { name: 'Вернуть как было' })).toBeInTheDocument();
    const sent = calls.find((call) => call.method === 'POST')?.body as { steps: YearStep[]; new_groups: unknown };
    expect(sent.steps.map((one) => one.new_name)).toEqual(['6Б', '7А', '']);
    expect(sent.new_groups).toEqual([{ name: '5А', grade: 5 }]);
  });

  it('shows a refusal in the row it is about', async () => {
    serve({
      ...me,
      [`GET ${YEAR}`]: { body: offer },
      [`POST ${YEAR}`]: { status: 422, body: { code: 'invalid_input', fields: { field: 'name', reason: 'not_a_group_name', value: '6А' } } },
    });
    renderApp(<SchoolYearScreen />, { session: true, path: '/structure/new-year' });
    fireEvent.click(await screen.findByRole('button', { name: 'Далее' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Проверить' }));
    fireEvent.click(await screen.findByRole('button', { name: /Начать учебный год/ }));
    await waitFor(() => expect(screen.getByText('Так группу назвать нельзя')).toBeInTheDocument());
  });
});
