/** How many of those who will read a conversation are quiet now; asked for when somebody begins to write. */
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../../shared/api';

export type ConversationQuiet = Schemas['ConversationQuiet'];

const FRESH_MS = 60_000;
const keyOf = (id: string) => ['messaging', 'quiet', id] as const;

export function useQuiet(id: string, isAsked: boolean) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => api.get<ConversationQuiet>(`/api/conversations/${id}/quiet`),
    enabled: isAsked,
    staleTime: FRESH_MS,
    refetchInterval: isAsked ? FRESH_MS : false,
    retry: false,
  });
}
