/** One's passkeys: named, renamed, removed. */
import { Icon28KeyOutline } from '@vkontakte/icons';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { TextField } from '../../../shared/ui/fields';
import { securityApi, type PasskeyLine } from './api';
import { useSecurityText } from './messages';
import styles from './Security.module.css';

interface Props {
  passkeys: readonly PasskeyLine[];
  onRemove: (passkey: PasskeyLine) => void;
  onRenamed: () => void;
}

export function PasskeyRows({ passkeys, onRemove, onRenamed }: Props) {
  const t = useSecurityText();
  const format = useFormat();
  const [renaming, setRenaming] = useState<PasskeyLine | null>(null);
  const [name, setName] = useState('');
  return (
    <>
      {passkeys.map((passkey) => (
        <SimpleCell
          key={passkey.id}
          Component="div"
          multiline
          before={<Icon28KeyOutline />}
          subtitle={(
            <span className={styles.facts}>
              <span>{t('passkey_made', { date: format.date(passkey.created_at) })}{passkey.is_synced && `, ${t('passkey_synced')}`}</span>
              <span>{passkey.last_used_at ? t('last_used', { when: format.relative(passkey.last_used_at) }) : t('never_used')}</span>
              <span className={styles.rowActs}>
                <Button
                  size="s"
                  mode="tertiary"
                  onClick={() => {
                    setName(passkey.name);
                    setRenaming(passkey);
                  }}
                >
                  {t('rename')}
                </Button>
                <Button size="s" mode="tertiary" appearance="negative" onClick={() => onRemove(passkey)}>{t('remove')}</Button>
              </span>
            </span>
          )}
        >
          {passkey.name}
        </SimpleCell>
      ))}
      <ConfirmDialog
        open={renaming !== null}
        title={t('rename')}
        confirmLabel={t('save')}
        onConfirm={async () => {
          if (!renaming || !name.trim()) return false;
          await securityApi.renamePasskey(renaming.id, name.trim());
          onRenamed();
          return undefined;
        }}
        onClose={() => setRenaming(null)}
      >
        <TextField label={t('passkey_name')} hint={t('passkey_name_hint')} value={name} onChange={setName} maxLength={60} />
      </ConfirmDialog>
    </>
  );
}
