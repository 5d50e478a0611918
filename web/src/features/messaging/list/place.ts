/** The tab and the child at which the list was left: on a phone a conversation takes its place, and one comes back. */
import { useState } from 'react';
import { useMessaging } from '../client/current';
import type { Uuid } from '../wire';
import type { Tab } from './selectors';

export type FolderTab = `folder:${string}`;

export interface Place {
  tab: Tab | FolderTab;
  child: Uuid | null;
}

const left = new Map<Uuid, Place>();

/** By person, till the page goes. */
export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const { me } = useMessaging();
  const [place, setPlace] = useState<Place>(() => left.get(me) ?? { tab: 'all', child: null });
  const change = (next: Partial<Place>) => {
    const now = { ...place, ...next };
    left.set(me, now);
    setPlace(now);
  };
  return [place, change];
}
