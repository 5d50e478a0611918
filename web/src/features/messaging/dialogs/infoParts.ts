/**
 * Parts of «О беседе» that lead further: media, exports, links, roles … Each a line, offered to whom it is for, and a screen
 * of its own inside the dialog, loaded when opened. Adding one is a line in this list.
 */
import { Icon28CalendarOutline, Icon28DownloadOutline, Icon28LinkOutline, Icon28Notifications, Icon28PictureStackOutline, Icon28ReportOutline, Icon28SlidersOutline, Icon28Users3Outline } from '@vkontakte/icons';
import type { ComponentType } from 'react';
import type { Bilingual, IconComponent } from '../../../shared/feature';
import type { Entry } from '../store/entry';

export interface InfoPartProps {
  entry: Entry;
  onClose: () => void;
}

export interface InfoPart {
  id: string;
  title: Bilingual;
  Icon: IconComponent;
  isOffered: (entry: Entry) => boolean;
  load: () => Promise<{ Component: ComponentType<InfoPartProps> }>;
}

/** Its owner or administrator, or one of the two of a direct one. */
function isKept({ conversation }: Entry): boolean {
  return conversation.kind === 'direct' || conversation.kind === 'saved' || conversation.role === 'owner' || conversation.role === 'admin';
}

export const INFO_PARTS: readonly InfoPart[] = [
  {
    id: 'notifications',
    title: { ru: 'Уведомления', en: 'Notifications' },
    Icon: Icon28Notifications,
    isOffered: ({ conversation }) => conversation.kind !== 'saved',
    load: () => import('../quiet/ConversationLevel'),
  },
  {
    id: 'media',
    title: { ru: 'Фото, файлы и ссылки', en: 'Pictures, files and links' },
    Icon: Icon28PictureStackOutline,
    isOffered: () => true,
    load: () => import('../parts/attachments/MediaPart'),
  },
  {
    id: 'jump',
    title: { ru: 'Перейти к дате', en: 'Go to a date' },
    Icon: Icon28CalendarOutline,
    isOffered: () => true,
    load: () => import('../folders/JumpPart'),
  },
  {
    id: 'channel',
    title: { ru: 'Читатели канала', en: 'Readers of the channel' },
    Icon: Icon28Users3Outline,
    isOffered: ({ conversation }) => conversation.kind === 'channel' && !!conversation.organisation_id && conversation.origin === 'hand' && (conversation.may_rename ?? false),
    load: () => import('../channels/ChannelPart'),
  },
  {
    id: 'links',
    title: { ru: 'Ссылки-приглашения', en: 'Invitation links' },
    Icon: Icon28LinkOutline,
    isOffered: ({ conversation }) => conversation.may_add ?? false,
    load: () => import('../terms/LinksPart'),
  },
  {
    id: 'terms',
    title: { ru: 'Кому что можно', en: 'Who may do what' },
    Icon: Icon28SlidersOutline,
    isOffered: ({ conversation }) => conversation.may_rename ?? false,
    load: () => import('../terms/TermsPart'),
  },
  {
    id: 'exports',
    title: { ru: 'Выгрузка беседы', en: 'Export of the conversation' },
    Icon: Icon28DownloadOutline,
    isOffered: isKept,
    load: () => import('../exports/ConversationExports'),
  },
  {
    id: 'report',
    title: { ru: 'Пожаловаться', en: 'Report' },
    Icon: Icon28ReportOutline,
    isOffered: ({ conversation }) => conversation.kind !== 'saved' && !conversation.supervision?.is_own,
    load: () => import('../reporting/ReportPart'),
  },
];
