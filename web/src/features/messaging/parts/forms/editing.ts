/** A form while it is being written. Pure. */
import type { FormBody, FormQuestion, QuestionKind } from './requests';

export interface DraftQuestion {
  id: number;
  kind: QuestionKind;
  text: string;
  isRequired: boolean;
  /** Each on its own line. */
  options: string;
}

export type Audience = 'members' | 'pupils' | 'parents' | 'children';

export interface FormDraft {
  title: string;
  description: string;
  audience: Audience;
  questions: readonly DraftQuestion[];
}

export const MOST_QUESTIONS = 20;
export const KINDS: readonly QuestionKind[] = ['yes_no', 'one', 'several', 'line', 'paragraph', 'number', 'date', 'consent'];
let last = 0;

export function newQuestion(kind: QuestionKind = 'yes_no', text = '', more: Partial<DraftQuestion> = {}): DraftQuestion {
  last += 1;
  return { id: last, kind, text, isRequired: kind === 'consent', options: '', ...more };
}

export function hasOptions(kind: QuestionKind): boolean {
  return kind === 'one' || kind === 'several';
}

export function optionsOf(question: DraftQuestion): string[] {
  return question.options.split('\n').map((option) => option.trim()).filter((option) => option !== '');
}

export function isWhole(draft: FormDraft): boolean {
  const isAsked = (question: DraftQuestion) => {
    const count = optionsOf(question).length;
    return question.text.trim() !== '' && (!hasOptions(question.kind) || (count >= 2 && count <= 20));
  };
  return draft.title.trim() !== '' && draft.questions.length > 0 && draft.questions.every(isAsked);
}

export function bodyOf(draft: FormDraft): FormBody {
  const isPerChild = draft.audience === 'children';
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    audience: isPerChild || draft.audience === 'parents' ? 'parents' : draft.audience === 'pupils' ? 'pupils' : 'members',
    is_per_child: isPerChild,
    questions: draft.questions.map((question): FormQuestion => ({
      kind: question.kind,
      text: question.text.trim(),
      is_required: question.isRequired,
      options: hasOptions(question.kind) ? optionsOf(question) : [],
    })),
  };
}

export function draftOfBody(body: FormBody): FormDraft {
  return {
    title: body.title,
    description: body.description ?? '',
    audience: body.is_per_child ? 'children' : (body.audience ?? 'members'),
    questions: body.questions.map((question) => newQuestion(question.kind, question.text, {
      isRequired: question.is_required ?? false,
      options: (question.options ?? []).join('\n'),
    })),
  };
}

/** The question at `from` stands at `to`. */
export function moved(questions: readonly DraftQuestion[], from: number, to: number): DraftQuestion[] {
  const next = questions.filter((_, index) => index !== from);
  next.splice(to, 0, questions[from]!);
  return next;
}
