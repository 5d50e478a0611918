/** What the dialogs ask of the server; each answer goes into the store at once, so that the screen behind knows it. */
import { api } from '../../../shared/api';
import type { MessagingClient } from '../client/client';
import type { Conversation, Head, Members, Uuid } from '../wire';

async function create(client: MessagingClient, body: unknown): Promise<Uuid> {
  const head = await api.post<Head>('/api/conversations', body);
  client.takeHeads([head]);
  return head.conversation.id;
}

/** With oneself it is «Избранное». */
export function openDirect(client: MessagingClient, person: Uuid): Promise<Uuid> {
  const isWithThem = ({ kind, peer_id }: Conversation) => (person === client.me ? kind === 'saved' : kind === 'direct' && peer_id === person);
  const known = client.store.all().find(({ conversation }) => isWithThem(conversation));
  return known ? Promise.resolve(known.id) : create(client, { kind: 'direct', person_id: person });
}

export function createConversation(client: MessagingClient, kind: 'group' | 'channel', title: string, people: readonly Uuid[]): Promise<Uuid> {
  return create(client, { kind, title, person_ids: people });
}

export async function rename(client: MessagingClient, id: Uuid, title: string): Promise<void> {
  await api.patch(`/api/conversations/${id}`, { title });
  await client.fetchHead(id);
}

export async function addMembers(client: MessagingClient, id: Uuid, people: readonly Uuid[]): Promise<void> {
  await api.post(`/api/conversations/${id}/members`, { person_ids: people });
  await client.fetchHead(id);
}

export async function leave(client: MessagingClient, id: Uuid, successor?: Uuid): Promise<void> {
  await api.post(`/api/conversations/${id}/leave`, successor && { successor_id: successor });
  client.lose(id);
}

export function fetchMembers(id: Uuid, next: string | null): Promise<Members> {
  return api.get<Members>(`/api/conversations/${id}/members`, { query: { next } });
}
