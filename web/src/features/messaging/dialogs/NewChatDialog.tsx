/** Begins a conversation: with one person at once, or a group or channel with a name and several. */
import { Icon28BookmarkOutline, Icon28MegaphoneOutline, Icon28Users3Outline } from '@vkontakte/icons';
import { Button, FormStatus, ModalPage, ModalPageHeader, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useErrorText } from '../../../shared/api';
import { useRole } from '../../../shared/session';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { TextField } from '../../../shared/ui/fields';
import { useMessaging } from '../client/current';
import { useText } from '../messages';
import type { Uuid } from '../wire';
import { PeoplePicker, useChoice } from './PeoplePicker';
import styles from './dialogs.module.css';
import { peopleProblem } from './problem';
import { createConversation, openDirect } from './requests';

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

type Kind = 'direct' | 'group' | 'channel';
const MAX_TITLE = 120;
const CHANNEL_MAKERS = new Set<string>(['administrator', 'director', 'deputy_director', 'coordinator', 'officer']);

function OneToOne({ onClose, onKind }: { onClose: () => void; onKind: (kind: Kind) => void }) {
  const t = useText();
  const client = useMessaging();
  const navigate = useNavigate();
  const snackbar = useSnackbar();
  const role = useRole();
  const isStaff = role !== null && role.kind !== 'student' && role.kind !== 'parent';
  const open = async (person: Uuid) => {
    try {
      const id = await openDirect(client, person);
      onClose();
      void navigate(`/chats/${id}`);
    } catch (error) {
      snackbar.error(error);
    }
  };
  return (
    <>
      <SimpleCell before={<Icon28Users3Outline />} onClick={() => onKind('group')}>{t('new_group')}</SimpleCell>
      {isStaff && <SimpleCell before={<Icon28MegaphoneOutline />} onClick={() => onKind('channel')}>{t('new_channel')}</SimpleCell>}
      {role !== null && CHANNEL_MAKERS.has(role.kind) && (
        <SimpleCell
          before={<Icon28MegaphoneOutline />}
          onClick={() => {
            onClose();
            void navigate('/channels/new');
          }}
        >
          {t('new_organisation_channel')}
        </SimpleCell>
      )}
      <SimpleCell before={<Icon28BookmarkOutline />} onClick={() => void open(client.me)}>{t('saved')}</SimpleCell>
      <PeoplePicker onPick={(person) => void open(person.person_id)} />
    </>
  );
}

function Several({ kind, onClose }: { kind: 'group' | 'channel'; onClose: () => void }) {
  const t = useText();
  const client = useMessaging();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { chosen, toggle } = useChoice();
  const [title, setTitle] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const name = title.trim();
  const titleError = name === '' ? t('title_missing') : name.length > MAX_TITLE ? t('title_long', { limit: MAX_TITLE }) : undefined;
  const problem = peopleProblem(error, t);
  const create = async () => {
    setChecked(true);
    if (titleError || chosen.length === 0) return;
    setBusy(true);
    setError(null);
    try {
      const id = await createConversation(client, kind, name, chosen.map((person) => person.person_id));
      onClose();
      void navigate(`/chats/${id}`);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.several}>
      <div className={styles.field}><TextField
        label={t(kind === 'group' ? 'group_title' : 'channel_title')}
        value={title}
        onChange={setTitle}
        error={isChecked ? titleError : undefined}
        required
      /></div>
      <PeoplePicker chosen={chosen} apart={problem.apart} onPick={toggle} />
      <div className={styles.foot}>
        {error !== null && <FormStatus mode="error" role="alert">{problem.text ?? errorText(error)}</FormStatus>}
        <p className={isChecked && chosen.length === 0 ? styles.missing : styles.count} role="status">{t('chosen', { count: chosen.length })}</p>
        <Button size="l" stretched loading={isBusy} onClick={() => void create()}>{t(kind === 'group' ? 'create_group' : 'create_channel')}</Button>
      </div>
    </div>
  );
}

export function NewChatDialog({ isOpen, onClose }: Props) {
  const t = useText();
  const [kind, setKind] = useState<Kind>('direct');
  const close = () => {
    setKind('direct');
    onClose();
  };
  const title = kind === 'direct' ? t('new_chat') : t(kind === 'group' ? 'new_group' : 'new_channel');
  return (
    <ModalPage
      open={isOpen}
      onClose={close}
      size="s"
      dynamicContentHeight={false}
      settlingHeight={100}
      header={<ModalPageHeader>{title}</ModalPageHeader>}
      modalDismissButtonLabel={t('close')}
    >
      <div className={styles.body}>
        {kind === 'direct' ? <OneToOne onClose={close} onKind={setKind} /> : <Several kind={kind} onClose={close} />}
      </div>
    </ModalPage>
  );
}
