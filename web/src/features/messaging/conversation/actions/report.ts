/** Report a message to the safety officer. */
import { Icon24ReportOutline } from '@vkontakte/icons';
import { lazy } from 'react';
import type { MessageAction } from './registry';

const ReportMessageDialog = lazy(() => import('../../reporting/ReportMessageDialog').then((module) => ({ default: module.ReportMessageDialog })));

export const REPORT_ACTIONS: readonly MessageAction[] = [{
  id: 'report',
  title: { ru: 'Пожаловаться', en: 'Report' },
  Icon: Icon24ReportOutline,
  isOffered: ({ message, isOwn, entry }) => !isOwn && !message.deleted_at && message.author_id !== null && !entry.conversation.supervision?.is_own,
  run: ({ controls, message }) => controls.open(ReportMessageDialog, [message.seq]),
}];
