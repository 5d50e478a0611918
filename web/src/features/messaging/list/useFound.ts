/** People and own conversations by the beginnings of words, from the server. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../shared/api';
import type { Found } from '../wire';

/** `verb`: only those to whom one may do that, too. */
export function useFound(query: string, verb: 'find' | 'write' | 'add' = 'find') {
  const text = query.trim();
  return useQuery({
    queryKey: ['messaging', 'find', verb, text],
    queryFn: ({ signal }) => api.get<Found>('/api/find', { query: { q: text, for: verb }, signal }),
    enabled: text !== '',
    staleTime: 30_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
}
