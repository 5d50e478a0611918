/** Listens for the keys that the features named, and shows the list of them on Ctrl/⌘+/. */
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { Command } from '../../shared/feature';
import { features } from '../features';
import { matches } from '../../shared/keys';
import { onShowKeys } from './showKeys';

const commands = features.flatMap((feature) => feature.commands ?? []);
const HELP = 'Mod+/';

function useKeys(keys: string, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !matches(event, keys)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keys]);
}

function Binding({ command }: { command: Command }) {
  useKeys(command.keys, command.useRun());
  return null;
}

// Seldom looked at: no part of the first load.
const KeysDialog = lazy(() => import('./KeysDialog').then((module) => ({ default: module.KeysDialog })));

export function Commands() {
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  if (open && !wasOpen) setWasOpen(true);
  useKeys(HELP, () => setOpen((was) => !was));
  useEffect(() => onShowKeys(() => setOpen(true)), []);
  return (
    <>
      {commands.map((command) => <Binding key={command.id} command={command} />)}
      {wasOpen && <Suspense><KeysDialog open={open} help={HELP} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
