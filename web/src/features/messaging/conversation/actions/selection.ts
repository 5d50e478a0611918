/** What can be done with several messages at once, in the order of the bar. */
import { Icon24CopyOutline, Icon24DeleteOutline, Icon24ShareOutline } from '@vkontakte/icons';
import type { Bilingual, IconComponent } from '../../../../shared/feature';
import { copyMessages } from './copy';
import { ForwardDialog } from './core';
import type { MessageContext } from './registry';
import { remove } from './remove';
import { mayDelete, mayForward } from './terms';

export interface SelectionAction {
  id: string;
  title: Bilingual;
  Icon: IconComponent;
  /** The messages in their order. */
  isOffered: (contexts: readonly MessageContext[]) => boolean;
  run: (contexts: readonly MessageContext[]) => void;
}

export const SELECTION_ACTIONS: readonly SelectionAction[] = [
  {
    id: 'forward',
    title: { ru: 'Переслать', en: 'Forward' },
    Icon: Icon24ShareOutline,
    isOffered: (contexts) => contexts.every(mayForward),
    run: (contexts) => contexts[0]?.controls.open(ForwardDialog, contexts.map(({ message }) => message.seq)),
  },
  {
    id: 'copy',
    title: { ru: 'Скопировать', en: 'Copy' },
    Icon: Icon24CopyOutline,
    isOffered: (contexts) => contexts.some(({ message }) => message.text !== ''),
    run: (contexts) => {
      const { snackbar, controls, language } = contexts[0]!;
      copyMessages(contexts.map(({ message }) => message)).then(() => {
        snackbar.say(language === 'ru' ? 'Скопировано' : 'Copied');
        controls.leaveSelection();
      }, snackbar.error);
    },
  },
  {
    id: 'delete',
    title: { ru: 'Удалить', en: 'Delete' },
    Icon: Icon24DeleteOutline,
    isOffered: (contexts) => contexts.every(mayDelete),
    run: remove,
  },
];
