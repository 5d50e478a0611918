import { api, type Schemas } from '../../../../shared/api';
import type { Message, Uuid } from '../../wire';

export type FormBody = Schemas['FormBody'];
export type FormQuestion = Schemas['FormQuestion'];
export type QuestionKind = FormQuestion['kind'];
export type Form = Schemas['Form'];
export type FormSubject = Schemas['FormSubject'];
export type FormAnswers = Schemas['FormAnswers'];
export type FormAnswer = Schemas['FormAnswer'];
export type FormTemplates = Schemas['FormTemplates'];
export type AnswerValue = boolean | number | string | number[];
export type Answers = Record<string, AnswerValue>;

export const formPath = (conversation: Uuid, seq: number) => `/api/conversations/${conversation}/messages/${seq}/form`;

export const formsApi = {
  create: (conversation: Uuid, form: Schemas['NewForm']) => api.post<Message>(`/api/conversations/${conversation}/forms`, form),
  get: (conversation: Uuid, seq: number) => api.get<Form>(formPath(conversation, seq)),
  answer: (conversation: Uuid, seq: number, about: Uuid, answers: Answers) =>
    api.put<Message>(`${formPath(conversation, seq)}/answers`, { about_id: about, answers }),
  end: (conversation: Uuid, seq: number) => api.post<void>(`${formPath(conversation, seq)}/close`),
  answers: (conversation: Uuid, seq: number, next: string | null) =>
    api.get<FormAnswers>(`${formPath(conversation, seq)}/answers`, { query: next ? { next } : {} }),
  templates: () => api.get<FormTemplates>('/api/form-templates'),
  saveTemplate: (body: FormBody) => api.post<FormTemplates>('/api/form-templates', { body }),
  deleteTemplate: (id: Uuid) => api.delete<void>(`/api/form-templates/${id}`),
};
