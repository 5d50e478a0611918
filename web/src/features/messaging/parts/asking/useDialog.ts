/** A dialog that sends something once: busy, refused, done. The key makes a second attempt the same attempt. */
import { useState } from 'react';
import { newUuid } from '../../outbox/windows';

export interface Sending {
  key: string;
  isBusy: boolean;
  error: unknown;
  send: (request: () => Promise<unknown>, onDone: () => void) => void;
}

export function useSending(): Sending {
  const [key] = useState(newUuid);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = (request: () => Promise<unknown>, onDone: () => void) => {
    setBusy(true);
    setError(null);
    request().then(onDone, setError).finally(() => setBusy(false));
  };
  return { key, isBusy, error, send };
}
