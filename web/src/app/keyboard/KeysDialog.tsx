/** All keys that the features named, and those of every list and dialog. */
import { ModalPage, ModalPageHeader, SimpleCell } from '@vkontakte/vkui';
import { useLanguage } from '../../shared/i18n';
import { showKey } from '../../shared/keys';
import { features } from '../features';
import { useText } from '../messages';
import styles from './Keys.module.css';

const commands = features.flatMap((feature) => feature.commands ?? []);
const keyLines = features.flatMap((feature) => feature.keyLines ?? []);

function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split('+').map((part) => <kbd key={part} className={styles.key}>{showKey(part)}</kbd>)}
    </span>
  );
}

export function KeysDialog({ open, help, onClose }: { open: boolean; help: string; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const lines = [
    ...commands.map((command) => ({ keys: command.keys, title: command.title[language] })),
    ...keyLines.map((line) => ({ keys: line.keys, title: line.title[language] })),
    { keys: '↑+↓+Home+End', title: t('key_list') },
    { keys: 'Enter', title: t('key_open') },
    { keys: 'Esc', title: t('key_back') },
    { keys: help, title: t('key_help') },
  ];
  return (
    <ModalPage open={open} onClose={onClose} size="s" header={<ModalPageHeader>{t('keys_title')}</ModalPageHeader>}>
      <div className={styles.list}>
        {lines.map((line) => <SimpleCell key={line.keys + line.title} multiline after={<Keys keys={line.keys} />}>{line.title}</SimpleCell>)}
      </div>
    </ModalPage>
  );
}
