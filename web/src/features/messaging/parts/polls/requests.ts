import { api, type Schemas } from '../../../../shared/api';
import type { Message, Uuid } from '../../wire';

export type NewPoll = Schemas['NewPoll'];
export type PollVoters = Schemas['PollVoters'];

const at = (conversation: Uuid, seq: number) => `/api/conversations/${conversation}/messages/${seq}`;

export const pollsApi = {
  create: (conversation: Uuid, poll: NewPoll) => api.post<Message>(`/api/conversations/${conversation}/polls`, poll),
  vote: (conversation: Uuid, seq: number, choices: readonly number[]) => api.put<Message>(`${at(conversation, seq)}/vote`, { choices }),
  add: (conversation: Uuid, seq: number, text: string) => api.post<void>(`${at(conversation, seq)}/poll/options`, { text }),
  end: (conversation: Uuid, seq: number) => api.post<void>(`${at(conversation, seq)}/poll/close`),
  voters: (conversation: Uuid, seq: number, next: string | null) =>
    api.get<PollVoters>(`${at(conversation, seq)}/poll/voters`, { query: next ? { next } : {} }),
};
