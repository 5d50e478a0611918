/** Own folders: what is in each, and their order. */
import { useQueryClient } from '@tanstack/react-query';
import { Icon24ChevronDown, Icon24ChevronUp, Icon24MoreHorizontal, Icon28FolderOutline } from '@vkontakte/icons';
import { Button, ButtonGroup, IconButton, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { FolderDialog } from './FolderDialog';
import { changeFolders, useOwnThings, type Folder } from './own';
import { moved } from './rules';
import { useText } from './messages';

const fresh = (): Folder => ({ id: crypto.randomUUID(), title: '', has_rules: true });

export function Component() {
  const t = useText();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const query = useOwnThings();
  const [edited, setEdited] = useState<Folder | null>(null);
  const change = (next: (folders: readonly Folder[]) => readonly Folder[]) => changeFolders(queries, next);
  const move = (folder: Folder, step: 1 | -1) => {
    change((all) => moved(all, all.findIndex((one) => one.id === folder.id), step)).catch(snackbar.error);
  };
  const save = (folder: Folder) => change((all) => (all.some((one) => one.id === folder.id) ? all.map((one) => (one.id === folder.id ? folder : one)) : [...all, folder]));
  const remove = async (folder: Folder) => {
    await change((all) => all.filter((one) => one.id !== folder.id));
    setEdited(null);
    snackbar.undo({ text: t('removed'), onUndo: () => void save(folder).catch(snackbar.error) });
  };
  const hasSome = (query.data?.folders.length ?? 0) > 0;
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} back="/chats" narrow actions={hasSome && <Button size="m" onClick={() => setEdited(fresh())}>{t('add')}</Button>}>
      <QueryView query={query} isEmpty={(own) => own.folders.length === 0} empty={<EmptyState title={t('none')} action={{ label: t('add'), onClick: () => setEdited(fresh()) }}>{t('none_text')}</EmptyState>}>
        {({ folders }) => (
          <Section flush>
            {folders.map((folder, at) => (
              <SimpleCell
                key={folder.id}
                multiline
                before={<Icon28FolderOutline />}
                after={(
                  <ButtonGroup gap="none">
                    <IconButton label={t('up', { title: folder.title })} disabled={at === 0} onClick={() => move(folder, -1)}><Icon24ChevronUp /></IconButton>
                    <IconButton label={t('down', { title: folder.title })} disabled={at === folders.length - 1} onClick={() => move(folder, 1)}><Icon24ChevronDown /></IconButton>
                    <IconButton label={t('edit', { title: folder.title })} onClick={() => setEdited(folder)}><Icon24MoreHorizontal /></IconButton>
                  </ButtonGroup>
                )}
              >
                {folder.title}
              </SimpleCell>
            ))}
          </Section>
        )}
      </QueryView>
      {edited && <FolderDialog key={edited.id} folder={edited} onSave={save} onRemove={remove} onClose={() => setEdited(null)} />}
    </Screen>
  );
}
