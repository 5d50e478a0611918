/** To pin a message for everybody, and to take the pin off. */
import { Icon24PinOutline, Icon24PinSlashOutline } from '@vkontakte/icons';
import type { MessageAction, MessageContext } from '../conversation/actions/registry';
import { pin, unpin } from './requests';

const mayPin = ({ message, entry }: MessageContext) => !message.deleted_at && !!entry.conversation.may_pin;

export const PIN_ACTIONS: readonly MessageAction[] = [
  {
    id: 'pin',
    title: { ru: 'Закрепить', en: 'Pin' },
    Icon: Icon24PinOutline,
    isOffered: (context) => mayPin(context) && !context.message.pinned_at,
    run: ({ message, snackbar }) => void pin(message.conversation_id, message.seq).catch(snackbar.error),
  },
  {
    id: 'unpin',
    title: { ru: 'Открепить', en: 'Unpin' },
    Icon: Icon24PinSlashOutline,
    isOffered: (context) => mayPin(context) && !!context.message.pinned_at,
    run: ({ message, snackbar }) => void unpin(message.conversation_id, message.seq).catch(snackbar.error),
  },
];
