/** One's own folders and what one hides: kept by the server, told to every device when they change. */
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, type Schemas } from '../../../shared/api';
import { useMessaging } from '../client/current';

type Whole = Schemas['Folder'];
/** What is left out is as the server has it by itself: no rule. */
export type Folder = Pick<Whole, 'id' | 'title'> & Partial<Whole>;
export type OwnThings = Schemas['OwnThings'];

export const OWN_KEY = ['messaging', 'own'] as const;
const NONE: readonly Folder[] = [];

export const ownApi = {
  get: () => api.get<OwnThings>('/api/own'),
  setFolders: (folders: readonly Folder[], version: number) => api.put<OwnThings>('/api/own/folders', { folders, version }),
  setHiding: (hiding: { hides_presence?: boolean; hides_typing?: boolean }) => api.patch<OwnThings>('/api/own/hiding', hiding),
};

/** Fetched anew when another device has changed them, and after each greeting: what was missed meanwhile is in it. */
export function useOwnThings() {
  const messaging = useMessaging();
  const queries = useQueryClient();
  useEffect(() => messaging.onFrame((frame) => {
    const isMoved = frame.type === 'welcome' || (frame.type === 'personal' && (frame.has_own_things ?? false));
    if (isMoved) void queries.invalidateQueries({ queryKey: OWN_KEY });
  }), [messaging, queries]);
  return useQuery({ queryKey: OWN_KEY, queryFn: ownApi.get });
}

export function useFolders(): readonly Folder[] {
  return useOwnThings().data?.folders ?? NONE;
}

/** Writes the list as `change` makes it of the present one; a device that was quicker is heard first. */
export async function changeFolders(queries: QueryClient, change: (folders: readonly Folder[]) => readonly Folder[]): Promise<void> {
  const present = await queries.fetchQuery({ queryKey: OWN_KEY, queryFn: ownApi.get, staleTime: 0 });
  queries.setQueryData(OWN_KEY, await ownApi.setFolders(change(present.folders), present.version));
}
