/** Listens for the keys that the features named, and shows the list of them on Ctrl/⌘+/. */
import { ModalPage, ModalPageHeader, SimpleCell } from '@vkontakte/vkui';
import { useEffect, useRef, useState } from 'react';
import type { Command } from '../../shared/feature';
import { useLanguage } from '../../shared/i18n';
import { features } from '../features';
import { useText } from '../messages';
import { matches, showKey } from '../../shared/keys';
import styles from './Keys.module.css';
import { onShowKeys } from './showKeys';

const commands = features.flatMap((feature) => feature.commands ?? []);
const keyLines = features.flatMap((feature) => feature.keyLines ?? []);
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

function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split('+').map((part) => <kbd key={part} className={styles.key}>{showKey(part)}</kbd>)}
    </span>
  );
}

export function Commands() {
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  useKeys(HELP, () => setOpen((was) => !was));
  useEffect(() => onShowKeys(() => setOpen(true)), []);
  const lines = [
    ...commands.map((command) => ({ keys: command.keys, title: command.title[language] })),
    ...keyLines.map((line) => ({ keys: line.keys, title: line.title[language] })),
    { keys: '↑+↓+Home+End', title: t('key_list') },
    { keys: 'Enter', title: t('key_open') },
    { keys: 'Esc', title: t('key_back') },
    { keys: HELP, title: t('key_help') },
  ];
  return (
    <>
      {commands.map((command) => <Binding key={command.id} command={command} />)}
      <ModalPage open={open} onClose={() => setOpen(false)} size="s" header={<ModalPageHeader>{t('keys_title')}</ModalPageHeader>}>
        <div className={styles.list}>
          {lines.map((line) => <SimpleCell key={line.keys + line.title} multiline after={<Keys keys={line.keys} />}>{line.title}</SimpleCell>)}
        </div>
      </ModalPage>
    </>
  );
}
