/** The tab and the child at which the list was left: on a phone a conversation takes its place, and one comes back. */
import { useState } from 'react';
import { useMessaging } from '../client/current';
import type { Uuid } from '../wire';
import type { Tab } from './selectors';

export type FolderTab = `folder:${string}`;

export interface ListView {
  tab: Tab | FolderTab;
  child: Uuid | null;
}

const left = new Map<Uuid, ListView>();

/** By person, till the page goes. */
export function useListView(): [ListView, (change: Partial<ListView>) => void] {
  const { me } = useMessaging();
  const [view, setView] = useState<ListView>(() => left.get(me) ?? { tab: 'all', child: null });
  const change = (next: Partial<ListView>) => {
    const now = { ...view, ...next };
    left.set(me, now);
    setView(now);
  };
  return [view, change];
}
