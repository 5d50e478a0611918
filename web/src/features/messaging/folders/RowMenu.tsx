/** The menu of a conversation in the list: pin and order, mute, read, archive, folders. */
import { useQueryClient } from '@tanstack/react-query';
import {
  Icon24ArchiveOutline, Icon24ChevronDown, Icon24ChevronUp, Icon24FolderOutline, Icon24MessageUnreadTopOutline, Icon24MuteOutline, Icon24PinOutline,
  Icon24PinSlashOutline, Icon24Settings, Icon24VolumeOutline,
} from '@vkontakte/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Menu, type MenuItem, type MenuProps } from '../../../shared/ui/Menu';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useEntries, useMessaging } from '../client/current';
import type { OwnChange } from '../client/own';
import { isMuted, isUnread } from '../list/selectors';
import { useText as useMessagingText } from '../messages';
import type { Entry } from '../store/entry';
import { titleOf } from '../words';
import { changeFolders, useFolders } from './own';
import { isInFolder, withConversation } from './rules';
import { useText } from './messages';

type Step = 'main' | 'mute' | 'folders';
const HOUR = 3_600_000;
const FOR_EVER = '2999-12-31T00:00:00Z';

function tomorrowMorning(): string {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(8, 0, 0, 0);
  return at.toISOString();
}

const later = (time: number) => new Date(Date.now() + time).toISOString();

interface Props {
  entry: Entry;
  at: MenuProps['at'];
  isSheet: boolean;
  onClose: () => void;
}

export function RowMenu({ entry, at, isSheet, onClose }: Props) {
  const t = useText();
  const words = useMessagingText();
  const { own } = useMessaging();
  const snackbar = useSnackbar();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const entries = useEntries();
  const folders = useFolders();
  const [step, setStep] = useState<Step>('main');
  const { id, conversation, personal } = entry;
  const now = new Date().toISOString();
  const change = (next: OwnChange, of = id) => void own.change(of, next).catch(snackbar.error);
  const pinned = entries
    .filter((one) => one.personal.pinned_order != null && !one.personal.is_archived)
    .sort((one, other) => one.personal.pinned_order! - other.personal.pinned_order!);
  const place = pinned.findIndex((one) => one.id === id);
  // Two pins may share a number: after a move each of the list has its own.
  const order = (next: 1 | -1) => {
    const moved = pinned.map((one) => one.id);
    moved.splice(place, 1);
    moved.splice(place + next, 0, id);
    moved.forEach((one, number) => {
      if (pinned.find((held) => held.id === one)?.personal.pinned_order !== number + 1) change({ pinned_order: number + 1 }, one);
    });
  };
  const open = (to: Step) => () => setStep(to);
  const main: (MenuItem | false)[] = [
    { id: 'pin', title: t(place >= 0 ? 'unpin' : 'pin'), Icon: place >= 0 ? Icon24PinSlashOutline : Icon24PinOutline, onRun: () => change({ pinned_order: place >= 0 ? null : (pinned.at(-1)?.personal.pinned_order ?? 0) + 1 }) },
    place > 0 && { id: 'up', title: t('pin_up'), Icon: Icon24ChevronUp, onRun: () => order(-1) },
    place >= 0 && place < pinned.length - 1 && { id: 'down', title: t('pin_down'), Icon: Icon24ChevronDown, onRun: () => order(1) },
    isMuted(entry, now)
      ? { id: 'unmute', title: t('unmute'), Icon: Icon24VolumeOutline, onRun: () => change({ muted_until: null }) }
      : { id: 'mute', title: t('mute'), Icon: Icon24MuteOutline, keepsOpen: true, onRun: open('mute') },
    {
      id: 'read',
      title: t(isUnread(entry) ? 'mark_read' : 'mark_unread'),
      Icon: Icon24MessageUnreadTopOutline,
      onRun: () => (isUnread(entry) ? own.read(id, conversation.last_seq) : change({ is_marked_unread: true })),
    },
    { id: 'archive', title: t(personal.is_archived ? 'unarchive' : 'archive'), Icon: Icon24ArchiveOutline, onRun: () => change({ is_archived: !personal.is_archived }) },
    { id: 'folders', title: t('to_folder'), Icon: Icon24FolderOutline, keepsOpen: true, onRun: open('folders') },
  ];
  const steps: Record<Step, MenuItem[]> = {
    main: main.filter((item): item is MenuItem => item !== false),
    mute: [
      { id: 'hour', title: t('mute_hour'), onRun: () => change({ muted_until: later(HOUR) }) },
      { id: 'morning', title: t('mute_morning'), onRun: () => change({ muted_until: tomorrowMorning() }) },
      { id: 'week', title: t('mute_week'), onRun: () => change({ muted_until: later(168 * HOUR) }) },
      { id: 'forever', title: t('mute_forever'), onRun: () => change({ muted_until: FOR_EVER }) },
    ],
    folders: [
      ...folders.map((folder) => {
        const isIn = isInFolder(entry, folder, now);
        return {
          id: folder.id,
          title: t(isIn ? 'out_of' : 'into', { title: folder.title }),
          onRun: () => {
            changeFolders(queries, (all) => all.map((one) => (one.id === folder.id ? withConversation(one, id, !isIn) : one))).catch(snackbar.error);
          },
        };
      }),
      { id: 'settings', title: t('folders'), Icon: Icon24Settings, onRun: () => void navigate('/folders') },
    ],
  };
  return (
    <Menu
      key={step}
      label={t('menu', { title: titleOf(conversation, words) })}
      items={steps[step]}
      at={at}
      isSheet={isSheet}
      onClose={onClose}
    />
  );
}
