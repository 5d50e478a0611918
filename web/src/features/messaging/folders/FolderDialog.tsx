/** One folder: its name and rules. */
import { Button, Checkbox, FormStatus, ModalPage, ModalPageHeader } from '@vkontakte/vkui';
import { useMemo, useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { TextField } from '../../../shared/ui/fields';
import { useEntries } from '../client/current';
import type { ConversationKind } from '../wire';
import type { Folder } from './own';
import { useText } from './messages';
import styles from './Folders.module.css';

const KINDS: readonly ConversationKind[] = ['direct', 'group', 'channel', 'saved'];

/** The institutions of own conversations, by name. */
function useOrganisations(): { id: string; name: string }[] {
  const entries = useEntries();
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { conversation } of entries) {
      if (conversation.organisation_id && conversation.organisation_name) names.set(conversation.organisation_id, conversation.organisation_name);
    }
    return [...names].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'ru'));
  }, [entries]);
}

interface Props {
  folder: Folder;
  onSave: (folder: Folder) => Promise<unknown>;
  onRemove: (folder: Folder) => Promise<unknown>;
  onClose: () => void;
}

function toggled<Item>(items: readonly Item[] | undefined, item: Item): Item[] {
  return items?.includes(item) ? items.filter((one) => one !== item) : [...(items ?? []), item];
}

export function FolderDialog({ folder, onSave, onRemove, onClose }: Props) {
  const t = useText();
  const errorText = useErrorText();
  const organisations = useOrganisations();
  const [now, setNow] = useState(folder);
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<Folder>) => setNow({ ...now, ...change });
  const run = async (work: () => Promise<unknown>) => {
    setError(null);
    try {
      await work();
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  const save = () => {
    setTried(true);
    if (now.title.trim() !== '') void run(() => onSave({ ...now, title: now.title.trim() }));
  };
  const hasRules = now.has_rules ?? true;
  return (
    <ModalPage open onClose={onClose} size="s" settlingHeight={100} header={<ModalPageHeader>{folder.title || t('add')}</ModalPageHeader>}>
      <div className={styles.form}>
        <TextField label={t('name')} value={now.title} required maxLength={40} autoFocus error={isTried && now.title.trim() === '' ? t('name_wrong') : null} onChange={(title) => set({ title })} />
        <Checkbox checked={!hasRules} description={t('only_named_hint')} onChange={(event) => set({ has_rules: !event.target.checked })}>{t('only_named')}</Checkbox>
        {hasRules && (
          <>
            <fieldset className={styles.group}>
              <legend>{t('kinds')}</legend>
              {KINDS.map((kind) => (
                <Checkbox key={kind} checked={now.kinds?.includes(kind) ?? false} onChange={() => set({ kinds: toggled(now.kinds, kind) })}>{t(`kind_${kind}`)}</Checkbox>
              ))}
            </fieldset>
            {organisations.length > 1 && (
              <fieldset className={styles.group}>
                <legend>{t('organisations')}</legend>
                {organisations.map(({ id, name }) => (
                  <Checkbox key={id} checked={now.organisation_ids?.includes(id) ?? false} onChange={() => set({ organisation_ids: toggled(now.organisation_ids, id) })}>{name}</Checkbox>
                ))}
              </fieldset>
            )}
            <Checkbox checked={now.only_unread ?? false} onChange={(event) => set({ only_unread: event.target.checked })}>{t('only_unread')}</Checkbox>
            <Checkbox checked={now.without_muted ?? false} onChange={(event) => set({ without_muted: event.target.checked })}>{t('without_muted')}</Checkbox>
          </>
        )}
        {(now.included_ids?.length ?? 0) > 0 && <p className={styles.note}>{t('named', { count: now.included_ids!.length })}</p>}
        {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
        <Button size="l" stretched onClick={save}>{t('save')}</Button>
        {folder.title !== '' && <Button size="l" stretched mode="tertiary" appearance="negative" onClick={() => void run(() => onRemove(folder))}>{t('remove')}</Button>}
      </div>
    </ModalPage>
  );
}
