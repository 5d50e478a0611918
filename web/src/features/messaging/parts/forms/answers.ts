/** What is being filled in, as text and choices; what of it is sent, and what is wrong with it. Pure. */
import type { Answers, AnswerValue, FormQuestion } from './requests';

/** As in its field: a text for what is typed, numbers of options for what is chosen. */
export type Draft = Record<string, string | number[] | boolean | null>;

export function draftOf(questions: readonly FormQuestion[], answers: Answers | null | undefined): Draft {
  return Object.fromEntries(questions.map((question, index) => {
    const given = answers?.[String(index + 1)];
    return [String(index + 1), given === undefined ? emptyOf(question) : typeof given === 'number' ? String(given).replace('.', ',') : given];
  }));
}

function emptyOf({ kind }: FormQuestion): string | number[] | boolean | null {
  if (kind === 'one' || kind === 'several') return [];
  if (kind === 'yes_no') return null;
  return kind === 'consent' ? false : '';
}

export function numberOf(text: string): number | null {
  const value = Number(text.trim().replace(/\s/g, '').replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

function valueOf(question: FormQuestion, held: Draft[string]): AnswerValue | null {
  if (held === null || held === undefined) return null;
  if (typeof held === 'string') {
    if (held.trim() === '') return null;
    return question.kind === 'number' ? numberOf(held) : held;
  }
  return Array.isArray(held) && held.length === 0 ? null : held;
}

export type Problem = 'missing' | 'number';

/** By the number of the question. */
export function problemsOf(questions: readonly FormQuestion[], draft: Draft): Record<string, Problem> {
  const problems: Record<string, Problem> = {};
  questions.forEach((question, index) => {
    const number = String(index + 1);
    const held = draft[number] ?? null;
    const value = valueOf(question, held);
    if (question.kind === 'number' && typeof held === 'string' && held.trim() !== '' && value === null) problems[number] = 'number';
    else if (question.is_required && (value === null || (question.kind === 'consent' && value === false))) problems[number] = 'missing';
  });
  return problems;
}

export function answersOf(questions: readonly FormQuestion[], draft: Draft): Answers {
  const answers: Answers = {};
  questions.forEach((question, index) => {
    const value = valueOf(question, draft[String(index + 1)] ?? null);
    if (value !== null) answers[String(index + 1)] = value;
  });
  return answers;
}
