/** Pins of a conversation as the server has them, and the hooks by which screens look at them. */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../shared/api';
import { useConnection, useMessaging } from '../client/current';
import type { Message, Pins, Uuid } from '../wire';

const pinsKey = (id: Uuid) => ['messaging', 'pins', id];
const historyKey = (id: Uuid) => ['messaging', 'pin-history', id];

export function pin(id: Uuid, seq: number): Promise<unknown> {
  return api.put(`/api/conversations/${id}/messages/${seq}/pin`);
}

export function unpin(id: Uuid, seq: number): Promise<unknown> {
  return api.delete(`/api/conversations/${id}/messages/${seq}/pin`);
}

function movesPins(message: Message): boolean {
  return message.service?.fact === 'pinned' || message.service?.fact === 'unpinned' || !!message.deleted_at || !!message.pinned_at;
}

/** What is pinned now, the last one first; asked anew when a change or a new connection may have moved it. */
export function usePins(id: Uuid) {
  const client = useMessaging();
  const queries = useQueryClient();
  const { state } = useConnection();
  const isLive = state === 'live';
  useEffect(() => client.onFrame((frame) => {
    const isOurs = (frame.type === 'changes' || frame.type === 'conversation.resync') && frame.conversation_id === id;
    if (!isOurs || (frame.type === 'changes' && !frame.messages.some(movesPins))) return;
    void queries.invalidateQueries({ queryKey: pinsKey(id) });
    void queries.invalidateQueries({ queryKey: historyKey(id) });
  }), [client, queries, id]);
  useEffect(() => {
    if (isLive) void queries.invalidateQueries({ queryKey: pinsKey(id) });
  }, [queries, id, isLive]);
  return useQuery({
    queryKey: pinsKey(id),
    queryFn: () => api.get<Pins>(`/api/conversations/${id}/pins`),
    staleTime: 60_000,
    retry: false,
  });
}

export function usePinHistory(id: Uuid, isWanted: boolean) {
  return useInfiniteQuery({
    queryKey: historyKey(id),
    queryFn: ({ pageParam }) => api.get<Pins>(`/api/conversations/${id}/pins/history`, { query: { next: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: isWanted,
    staleTime: 0,
  });
}
