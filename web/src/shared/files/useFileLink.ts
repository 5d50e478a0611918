/** A link in a component: asked for when it is drawn, and once more when the browser says that it doesn't work. */
import { useCallback, useEffect, useState } from 'react';
import { forgetLinks, keptLink, requestLink } from './links';

export interface UsedLink {
  /** For `src` and `href`; null until it is known, and where the file may not be opened. */
  readonly address: string | null;
  readonly state: 'loading' | 'ready' | 'missing' | 'failed';
  /** For `onError`: the link may have expired while the page lay open. */
  readonly refresh: () => void;
}

/** `variant`: original, small, large, page-1 … Without an id, or not `enabled`, nothing is asked. */
export function useFileLink(id: string | null, variant: string, enabled = true): UsedLink {
  const wanted = id !== null && enabled ? `${id}/${variant}` : null;
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<{ wanted: string; turn: number; address: string | null; failed: boolean } | null>(null);

  useEffect(() => {
    if (wanted === null || id === null) return;
    let isCurrent = true;
    requestLink(id, variant).then(
      (link) => isCurrent && setFound({ wanted, turn, address: link.address, failed: false }),
      () => isCurrent && setFound({ wanted, turn, address: null, failed: true }),
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, id, variant, turn]);

  const refresh = useCallback(() => {
    if (id !== null) forgetLinks(id);
    setTurn((before) => (before < 3 ? before + 1 : before));
  }, [id]);

  if (wanted === null || id === null) return { address: null, state: 'loading', refresh };
  // what is kept is drawn in the first frame, without a flicker of the placeholder
  const kept = turn === 0 ? keptLink(id, variant) : null;
  if (found?.wanted !== wanted) {
    return kept?.address ? { address: kept.address, state: 'ready', refresh } : { address: null, state: 'loading', refresh };
  }
  const state = found.failed ? 'failed' : found.address === null ? 'missing' : 'ready';
  return { address: found.address, state, refresh };
}
