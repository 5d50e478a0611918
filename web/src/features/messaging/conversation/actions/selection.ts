/** What can be done with several messages at once, in the order of the bar. */
import { Icon24CopyOutline } from '@vkontakte/icons';
import type { Bilingual, IconComponent } from '../../../../shared/feature';
import { copyMessages } from './copy';
import type { MessageContext } from './registry';

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
];
