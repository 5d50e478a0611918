import { expect, test } from 'vitest';
import { bodyOf, draftOfBody, isWhole, moved, newQuestion, type FormDraft } from './editing';

const draft: FormDraft = {
  title: ' Питание ',
  description: '',
  audience: 'children',
  questions: [newQuestion('yes_no', 'Будет есть?'), newQuestion('one', 'Что?', { options: 'Завтрак\n\n Обед ' })],
};

test('what is written becomes what is sent, and back', () => {
  const body = bodyOf(draft);
  expect(body).toMatchObject({ title: 'Питание', audience: 'parents', is_per_child: true });
  expect(body.questions[1]?.options).toEqual(['Завтрак', 'Обед']);
  expect(bodyOf(draftOfBody(body))).toEqual(body);
});

test('a form is whole when everything is asked and every list has two options', () => {
  expect(isWhole(draft)).toBe(true);
  expect(isWhole({ ...draft, title: ' ' })).toBe(false);
  expect(isWhole({ ...draft, questions: [] })).toBe(false);
  expect(isWhole({ ...draft, questions: [newQuestion('several', 'Что?', { options: 'Одно' })] })).toBe(false);
});

test('questions change places', () => {
  const [first, second] = draft.questions;
  expect(moved(draft.questions, 1, 0)).toEqual([second, first]);
});
