/** The uploads of one group, as they go. */
import { useEffect, useSyncExternalStore } from 'react';
import type { UploadItem } from './types';
import { uploads } from './uploads';

export function useUploads(group: string): readonly UploadItem[] {
  useEffect(() => void uploads.restore(), []);
  return useSyncExternalStore(uploads.subscribe, () => uploads.of(group));
}
