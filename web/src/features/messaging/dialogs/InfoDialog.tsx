/** About a conversation: who is in it as far as one may see, and what one may do with it. */
import {
  Icon28ArchiveOutline, Icon28DoorArrowRightOutline, Icon28MessageUnreadOutline, Icon28MuteOutline, Icon28NotificationDisableOutline,
  Icon28PenStackOutline, Icon28PinOutline, Icon28UserAddOutline,
} from '@vkontakte/icons';
import { Button, FormStatus, ModalPage, ModalPageHeader, SimpleCell } from '@vkontakte/vkui';
import { Suspense, lazy, useMemo, useState, type ComponentType } from 'react';
import { useNavigate } from 'react-router';
import { useErrorText } from '../../../shared/api';
import { useLanguage } from '../../../shared/i18n';
import { useFormat } from '../../../shared/i18n';
import { Avatar } from '../../../shared/ui/Avatar';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { TextField } from '../../../shared/ui/fields';
import { useEntries, useMessaging } from '../client/current';
import type { OwnChange } from '../client/own';
import { isMuted, isUnread } from '../list/selectors';
import { useText } from '../messages';
import type { Entry } from '../store/entry';
import { avatarId, avatarKind, titleOf } from '../words';
import { INFO_PARTS, type InfoPart, type InfoPartProps } from './infoParts';
import { MemberList } from './MemberList';
import { PeoplePicker, useChoice } from './PeoplePicker';
import styles from './dialogs.module.css';
import { peopleProblem } from './problem';
import { addMembers, leave, rename } from './requests';

interface Props {
  entry: Entry;
  isOpen: boolean;
  onClose: () => void;
}

/** The dialog’s own pages, or the id of an `InfoPart`. */
type Part = string;
/** A mute without an end, as far as calendars go. */
const FOR_EVER = '2999-12-31T00:00:00Z';

function Actions({ entry, onPart, onLeave }: { entry: Entry; onPart: (part: Part) => void; onLeave: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { own } = useMessaging();
  const entries = useEntries();
  const snackbar = useSnackbar();
  const { id, conversation, personal } = entry;
  const change = (next: OwnChange) => void own.change(id, next).catch(snackbar.error);
  const muted = isMuted(entry, new Date().toISOString());
  const unread = isUnread(entry);
  const isPinned = personal.pinned_order != null;
  const lastPin = Math.max(0, ...entries.map((one) => one.personal.pinned_order ?? 0));
  const setUnread = () => {
    if (!unread) change({ is_marked_unread: true });
    else own.read(id, conversation.last_seq);
  };
  return (
    <div>
      <SimpleCell before={muted ? <Icon28MuteOutline /> : <Icon28NotificationDisableOutline />} onClick={() => change({ muted_until: muted ? null : FOR_EVER })}>
        {t(muted ? 'unmute' : 'mute')}
      </SimpleCell>
      <SimpleCell before={<Icon28PinOutline />} onClick={() => change({ pinned_order: isPinned ? null : lastPin + 1 })}>
        {t(isPinned ? 'unpin' : 'pin')}
      </SimpleCell>
      <SimpleCell before={<Icon28MessageUnreadOutline />} onClick={setUnread}>{t(unread ? 'mark_read' : 'mark_unread')}</SimpleCell>
      <SimpleCell before={<Icon28ArchiveOutline />} onClick={() => change({ is_archived: !personal.is_archived })}>
        {t(personal.is_archived ? 'unarchive' : 'archive')}
      </SimpleCell>
      {INFO_PARTS.filter((one) => one.isOffered(entry)).map(({ id: part, title, Icon }) => (
        <SimpleCell key={part} before={<Icon />} chevron="always" onClick={() => onPart(part)}>{title[language]}</SimpleCell>
      ))}
      {conversation.may_rename && <SimpleCell before={<Icon28PenStackOutline />} onClick={() => onPart('rename')}>{t('rename')}</SimpleCell>}
      {conversation.may_add && <SimpleCell before={<Icon28UserAddOutline />} onClick={() => onPart('add')}>{t('add_people')}</SimpleCell>}
      {conversation.may_leave && (
        <SimpleCell className={styles.danger} before={<Icon28DoorArrowRightOutline />} onClick={onLeave}>{t('leave')}</SimpleCell>
      )}
    </div>
  );
}

function Rename({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const t = useText();
  const client = useMessaging();
  const errorText = useErrorText();
  const [title, setTitle] = useState(entry.conversation.title);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    try {
      await rename(client, entry.id, title.trim());
      onDone();
    } catch (refused) {
      setError(refused);
    }
  };
  const problem = error === null ? undefined : (peopleProblem(error, t).text ?? errorText(error));
  return (
    <div className={styles.several}>
      <div className={styles.field}><TextField label={t('group_title')} value={title} onChange={setTitle} error={problem} required /></div>
      <div className={styles.foot}><Button size="l" stretched onClick={() => void save()}>{t('save')}</Button></div>
    </div>
  );
}

function Add({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const t = useText();
  const client = useMessaging();
  const errorText = useErrorText();
  const { chosen, toggle } = useChoice();
  const [error, setError] = useState<unknown>(null);
  const problem = peopleProblem(error, t);
  const add = async () => {
    try {
      await addMembers(client, entry.id, chosen.map((person) => person.person_id));
      onDone();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <div className={styles.several}>
      <PeoplePicker chosen={chosen} apart={problem.apart} onPick={toggle} />
      <div className={styles.foot}>
        {error !== null && <FormStatus mode="error" role="alert">{problem.text ?? errorText(error)}</FormStatus>}
        <Button size="l" stretched disabled={chosen.length === 0} onClick={() => void add()}>{t('add_count', { count: chosen.length })}</Button>
      </div>
    </div>
  );
}

function About({ entry }: { entry: Entry }) {
  const t = useText();
  const format = useFormat();
  const { conversation } = entry;
  const { supervision } = conversation;
  const title = titleOf(conversation, t);
  const kind = conversation.kind === 'channel' ? t('kind_channel') : conversation.kind === 'group' ? t('kind_group') : t('kind_direct');
  return (
    <div className={styles.about}>
      <Avatar name={title} id={avatarId(conversation)} kind={avatarKind(conversation)} size={72} />
      <div className={styles.aboutTitle}>{title}</div>
      <div className={styles.aboutLine}>{[kind, conversation.organisation_name].filter(Boolean).join(' · ')}</div>
      {conversation.origin === 'plan' && <div className={styles.aboutLine}>{t('by_plan')}</div>}
      {supervision && (
        <div className={styles.aboutLine}>
          {t('supervised_by', { names: supervision.names.join(', ') })}. {t('supervised_about', { date: format.date(supervision.since) })}
        </div>
      )}
    </div>
  );
}

const HandOver = lazy(() => import('../terms/HandOver').then((module) => ({ default: module.HandOver })));

function Further({ part, ...props }: InfoPartProps & { part: InfoPart }) {
  const Lazy = useMemo(() => lazy(async (): Promise<{ default: ComponentType<InfoPartProps> }> => ({ default: (await part.load()).Component })), [part]);
  return <Suspense fallback={<Skeleton rows={4} />}><Lazy {...props} /></Suspense>;
}

export function InfoDialog({ entry, isOpen, onClose }: Props) {
  const t = useText();
  const language = useLanguage();
  const client = useMessaging();
  const navigate = useNavigate();
  const [part, setPart] = useState<Part>('about');
  const [isLeaving, setLeaving] = useState(false);
  const { id, conversation } = entry;
  const title = titleOf(conversation, t);
  const close = () => {
    setPart('about');
    onClose();
  };
  const names: Record<string, string> = { about: title, rename: t('rename'), add: t('add_people'), hand_over: t('leave') };
  // Another owner may be there: the server says so, and then one simply leaves.
  const isLastOwner = conversation.role === 'owner' && conversation.member_count > 1;
  const further = INFO_PARTS.find((one) => one.id === part);
  return (
    <>
      <ModalPage
        open={isOpen}
        onClose={close}
        size="s"
        settlingHeight={100}
        header={<ModalPageHeader>{further ? further.title[language] : names[part]}</ModalPageHeader>}
        modalDismissButtonLabel={t('close')}
      >
        <div className={styles.body}>
          {part === 'rename' && <Rename entry={entry} onDone={() => setPart('about')} />}
          {part === 'hand_over' && <Suspense fallback={<Skeleton rows={4} />}><HandOver entry={entry} onClose={close} /></Suspense>}
          {further && <Further part={further} entry={entry} onClose={close} />}
          {part === 'add' && <Add entry={entry} onDone={() => setPart('about')} />}
          {part === 'about' && (
            <>
              <About entry={entry} />
              <Actions entry={entry} onPart={setPart} onLeave={() => (isLastOwner ? setPart('hand_over') : setLeaving(true))} />
              {conversation.kind !== 'direct' && conversation.kind !== 'saved' && <MemberList entry={entry} onOpened={close} />}
            </>
          )}
        </div>
      </ModalPage>
      <ConfirmDialog
        open={isLeaving}
        title={t('leave_title', { title })}
        confirmLabel={t('leave')}
        destructive
        onClose={() => setLeaving(false)}
        onConfirm={async () => {
          await leave(client, id);
          close();
          void navigate('/chats');
        }}
      >
        {t('leave_why')}
      </ConfirmDialog>
    </>
  );
}
