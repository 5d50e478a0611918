import { expect, test } from 'vitest';
import { answersOf, draftOf, problemsOf } from './answers';
import type { FormQuestion } from './requests';

const question = (kind: FormQuestion['kind'], is_required = false): FormQuestion => ({ kind, text: 'Что?', is_required, options: ['А', 'Б'] });
const questions = [question('line', true), question('several'), question('number'), question('yes_no'), question('consent', true), question('date')];

test('what was answered comes back as it was', () => {
  const answers = { 1: 'да', 2: [2], 3: 2.5, 4: false, 5: true, 6: '2026-11-30' };
  expect(answersOf(questions, draftOf(questions, answers))).toEqual(answers);
});

test('nothing is answered by an empty form but a consent that is not given', () => {
  expect(answersOf(questions, draftOf(questions, null))).toEqual({ 5: false });
});

test('what is missing and what is no number is told by its question', () => {
  const draft = { ...draftOf(questions, null), 3: 'два' };
  expect(problemsOf(questions, draft)).toEqual({ 1: 'missing', 3: 'number', 5: 'missing' });
  expect(problemsOf(questions, { ...draft, 1: 'я', 3: '1 234,5', 5: true })).toEqual({});
});
