/** What pins say, in both languages. */
import { defineCatalogue } from '../../../shared/i18n';

export const usePinText = defineCatalogue('messaging.pins', {
  ru: {
    pinned: 'Закреплённое сообщение',
    pinned_of: 'Закреплённое сообщение {at} из {count}',
    gone: 'Сообщение удалено',
    list: 'Закреплённые сообщения',
    now: 'Сейчас',
    history: 'История',
    nothing: 'Сейчас ничего не закреплено',
    no_history: 'Здесь ещё ничего не закрепляли',
    pinned_by: 'Закреплено: {name}, {at}',
    pinned_at: 'Закреплено {at}',
    unpinned_by: 'Откреплено: {name}, {at}',
    unpinned_at: 'Откреплено {at}',
    unpin: 'Открепить',
    more: 'Показать ещё',
  },
  en: {
    pinned: 'Pinned message',
    pinned_of: 'Pinned message {at} of {count}',
    gone: 'The message was deleted',
    list: 'Pinned messages',
    now: 'Now',
    history: 'History',
    nothing: 'Nothing is pinned now',
    no_history: 'Nothing has been pinned here yet',
    pinned_by: 'Pinned by {name}, {at}',
    pinned_at: 'Pinned {at}',
    unpinned_by: 'Unpinned by {name}, {at}',
    unpinned_at: 'Unpinned {at}',
    unpin: 'Unpin',
    more: 'Show more',
  },
});
