/** The search inside the opened conversation: asked for by a hit that was opened, by Ctrl/⌘+F, or by its button. */
import { useEffect } from 'react';
import { matches } from '../../../shared/keys';
import { useCell, type Cell } from '../conversation/controls';
import type { Uuid } from '../wire';
import { onWanted, takeWanted, type WantedInChat } from './inChat';

export function useInChatSearch(id: Uuid, search: Cell<WantedInChat | null>): WantedInChat | null {
  useEffect(() => {
    const take = () => {
      const wanted = takeWanted(id);
      if (wanted) search.set(wanted);
    };
    take();
    return onWanted(take);
  }, [id, search]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // A dialog over the conversation keeps the browser's own search.
      if (event.defaultPrevented || !matches(event, 'Mod+F') || document.querySelector('[aria-modal="true"]')) return;
      event.preventDefault();
      search.set({ id, text: search.get()?.text ?? '', seq: null });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [id, search]);
  return useCell(search);
}
