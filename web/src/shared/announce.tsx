/** Says things to who listens to the screen: politely, one after another, never twice the same without a pause. */
import { VisuallyHidden } from '@vkontakte/vkui';
import { useEffect, useState } from 'react';

type Listener = (text: string) => void;
const listeners = new Set<Listener>();

/** Long enough to be said; what stays would be read again long after, and may have been withdrawn meanwhile. */
const KEPT_MS = 10_000;

export function announce(text: string): void {
  listeners.forEach((listen) => listen(text));
}

/** Stands once in the shell. Two regions take turns, so that the same words said again are heard again. */
export function Announcer() {
  const [said, setSaid] = useState<{ text: string; turn: number }>({ text: '', turn: 0 });
  useEffect(() => {
    const listen: Listener = (text) => setSaid((old) => ({ text, turn: old.turn + 1 }));
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
  useEffect(() => {
    if (said.text === '') return;
    const timer = setTimeout(() => setSaid((now) => ({ ...now, text: '' })), KEPT_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <VisuallyHidden>
      <span aria-live="polite">{said.turn % 2 === 0 ? said.text : ''}</span>
      <span aria-live="polite">{said.turn % 2 === 1 ? said.text : ''}</span>
    </VisuallyHidden>
  );
}
