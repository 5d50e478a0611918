/** What suggestions say, in both languages. */
import { defineCatalogue } from '../../../shared/i18n';

export const useSuggestText = defineCatalogue('messaging.suggest', {
  ru: {
    people: 'Кого упомянуть',
    emojis: 'Эмодзи',
    everybody: '@все',
    everybody_about: 'Упомянуть всех, кто в чате',
    offered: '{count, plural, one {# подсказка} few {# подсказки} many {# подсказок} other {# подсказки}}: стрелки выбирают, Enter вставляет',
  },
  en: {
    people: 'Whom to mention',
    emojis: 'Emoji',
    everybody: '@все',
    everybody_about: 'Mention everybody in the chat',
    offered: '{count, plural, one {# suggestion} other {# suggestions}}: arrows choose, Enter inserts',
  },
});
