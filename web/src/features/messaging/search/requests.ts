/** What the search asks of the server. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../../shared/api';
import type { Uuid } from '../wire';
import { isFiltered, queryOf, type Filters } from './filters';
import type { ConversationHits, SearchPage } from './wire';

const FRESH_MS = 15_000;

/** Page after page of what fits; nothing is asked where nothing is wanted. */
export function useFoundMessages(text: string, filters: Filters) {
  const query = queryOf(text, filters);
  return useInfiniteQuery({
    queryKey: ['messaging', 'search', query],
    queryFn: ({ signal, pageParam }) => api.get<SearchPage>('/api/search/messages', { query: { ...query, next: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: text.trim() !== '' || isFiltered(filters),
    staleTime: FRESH_MS,
    retry: false,
    placeholderData: keepPreviousData,
  });
}

/** Every place of one conversation in which the text is found, newest first. */
export function useFoundIn(id: Uuid, text: string) {
  return useQuery({
    queryKey: ['messaging', 'search', 'in', id, text],
    queryFn: ({ signal }) => api.get<ConversationHits>(`/api/conversations/${id}/search`, { query: { q: text }, signal }),
    enabled: text.trim() !== '',
    staleTime: FRESH_MS,
    retry: false,
    placeholderData: keepPreviousData,
  });
}
