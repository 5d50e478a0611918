/** What messaging offers to the application. */
import {
  Icon28ArchiveOutline, Icon28CheckCircleOutline, Icon28DocumentListOutline, Icon28DownloadOutline, Icon28FolderOutline, Icon28MessagesOutline, Icon28PrivacyOutline, Icon28SmileOutline, Icon28WriteOutline,
} from '@vkontakte/icons';
import { useMatch, useNavigate } from 'react-router';
import type { Feature, RoleKind } from '../../shared/feature';
import { onLeaving } from '../../shared/session';
import { Background } from './Background';
import { wipeKept } from './cache/registry';
import { useUnreadTotal } from './client/current';
import { neighbourOf } from './list/listed';
import { LEADING_ROLES, STAFF_ROLES } from './parts/asking/roles';
import { wantSearch } from './list/shortcuts';
import { searchesKey } from './search/kept';

// Nothing of who is signed out stays on the device, whether the messenger has been opened this time or not.
onLeaving((slot) => wipeKept((kept) => kept === slot));
onLeaving(async (slot) => localStorage.removeItem(searchesKey(slot)));

function useStep(step: 1 | -1): () => void {
  const navigate = useNavigate();
  const match = useMatch('/chats/:id/*');
  return () => {
    const next = neighbourOf(match?.params.id ?? null, step);
    if (next) void navigate(`/chats/${next}`);
  };
}

function useSearch(): () => void {
  const navigate = useNavigate();
  const isHere = useMatch('/chats/*') !== null;
  return () => {
    if (!isHere) void navigate('/chats');
    wantSearch();
  };
}

const address = () => import('./screens/OpenedAddress');

const CHANNEL_MAKERS: readonly RoleKind[] = ['administrator', 'director', 'deputy_director', 'coordinator', 'officer'];

export const feature: Feature = {
  name: 'messaging',
  places: [{
    id: 'chats',
    path: '/chats',
    title: { ru: 'Чаты', en: 'Chats' },
    Icon: Icon28MessagesOutline,
    useBadge: useUnreadTotal,
  }],
  routes: [{
    path: '/chats',
    load: () => import('./screens/MessengerScreen'),
    wide: true,
    children: [
      { path: ':id', load: address, immersive: true },
      { path: ':id/:seq', load: address, immersive: true },
    ],
  }, { path: '/announcements', load: () => import('./asks/AsksScreen'), roles: STAFF_ROLES },
  { path: '/announcements/:conversation/:seq', load: () => import('./asks/ProgressScreen'), roles: STAFF_ROLES },
  { path: '/announcements/:conversation/:seq/answers', load: () => import('./asks/AnswersScreen'), roles: STAFF_ROLES },
  { path: '/mentions', load: () => import('./mentions/MentionsScreen') },
  { path: '/rules/reactions', load: () => import('./talk/TalkScreen'), roles: ['administrator', 'director', 'deputy_director'] },
  { path: '/rules/retention', load: () => import('./retention/RetentionScreen'), roles: ['administrator'] },
  { path: '/rules/revisions', load: () => import('./revision_rules/TermsScreen'), roles: ['administrator'] },
  { path: '/rules/asking', load: () => import('./asking_rules/AskingScreen'), roles: ['administrator'] },
  { path: '/folders', load: () => import('./folders/FoldersScreen') },
  { path: '/privacy', load: () => import('./folders/PrivacyScreen') },
  { path: '/channels/new', load: () => import('./channels/NewChannelScreen'), roles: CHANNEL_MAKERS },
  { path: '/join/:token', load: () => import('./terms/JoinScreen') },
  { path: '/rules/exports', load: () => import('./exports/ExportsScreen'), roles: ['director'] }],
  rules: [{
    path: '/rules/reactions',
    title: { ru: 'Реакции и «@все»', en: 'Reactions and “@все”' },
    text: { ru: 'Какие реакции можно ставить, кто и как часто может упомянуть всех', en: 'Which reactions may be left, who may mention everybody and how often' },
    Icon: Icon28SmileOutline,
    roles: ['administrator', 'director', 'deputy_director'],
  }, {
    path: '/rules/asking',
    title: { ru: 'Объявления и формы', en: 'Announcements and forms' },
    text: { ru: 'Кто может собирать подтверждения и рассылать формы', en: 'Who may ask for confirmation and send forms' },
    Icon: Icon28CheckCircleOutline,
    roles: ['administrator'],
    ofRegion: true,
  }, {
    path: '/rules/revisions',
    title: { ru: 'Изменение и удаление сообщений', en: 'Editing and deleting messages' },
    text: { ru: 'Сколько времени автор может исправить или удалить своё сообщение', en: 'How long authors may correct or delete their messages' },
    Icon: Icon28WriteOutline,
    roles: ['administrator'],
    ofRegion: true,
  }, {
    path: '/rules/retention',
    title: { ru: 'Хранение сообщений', en: 'Retention of messages' },
    text: { ru: 'Сколько хранятся беседы, запреты удаления, журнал удалённого', en: 'How long conversations are kept, holds, the log of removals' },
    Icon: Icon28ArchiveOutline,
    roles: ['administrator'],
    ofRegion: true,
  }, {
    path: '/rules/exports',
    title: { ru: 'Выгрузки бесед', en: 'Exports of conversations' },
    text: { ru: 'Архив беседы по запросу, с основанием и записью в журнале', en: 'An archive of a conversation on request, with its ground and a line in the log' },
    Icon: Icon28DownloadOutline,
    roles: ['director'],
  }],
  Background,
  keyLines: [
    { keys: '↑', title: { ru: 'Изменить своё последнее (в пустом поле)', en: 'Edit your last message (in an empty field)' } },
    { keys: 'Mod+↑', title: { ru: 'Ответить: выше и ниже, Ctrl+↓', en: 'Reply: up and down, Ctrl+↓' } },
    { keys: 'R', title: { ru: 'У сообщения: ответить', en: 'On a message: reply' } },
    { keys: 'F', title: { ru: 'У сообщения: переслать', en: 'On a message: forward' } },
    { keys: 'E', title: { ru: 'У сообщения: изменить', en: 'On a message: edit' } },
    { keys: 'Delete', title: { ru: 'У сообщения: удалить', en: 'On a message: delete' } },
  ],
  profileLinks: [
    { path: '/privacy', title: { ru: 'Приватность', en: 'Privacy' }, Icon: Icon28PrivacyOutline },
    { path: '/folders', title: { ru: 'Папки чатов', en: 'Chat folders' }, Icon: Icon28FolderOutline },{
    path: '/announcements',
    title: { ru: 'Объявления и формы', en: 'Announcements and forms' },
    Icon: Icon28DocumentListOutline,
    roles: LEADING_ROLES,
  }],
  commands: [
    { id: 'messaging.search', keys: 'Mod+K', title: { ru: 'Поиск сообщений, чатов и людей', en: 'Search messages, chats and people' }, useRun: useSearch },
    { id: 'messaging.previous', keys: 'Alt+ArrowUp', title: { ru: 'Предыдущий чат', en: 'Previous chat' }, useRun: () => useStep(-1) },
    { id: 'messaging.next', keys: 'Alt+ArrowDown', title: { ru: 'Следующий чат', en: 'Next chat' }, useRun: () => useStep(1) },
  ],
};
