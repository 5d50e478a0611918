/** What reactions say, in both languages. */
import { defineCatalogue } from '../../../shared/i18n';

export const useReactionText = defineCatalogue('messaging.reactions', {
  ru: {
    reactions: 'Реакции',
    react: 'Поставить реакцию',
    react_with: 'Поставить реакцию {emoji}',
    chip: '{emoji}: {count, plural, one {# реакция} few {# реакции} many {# реакций} other {# реакции}}',
    chip_mine: '{emoji}: {count, plural, one {# реакция} few {# реакции} many {# реакций} other {# реакции}}, среди них ваша',
    who: 'Кто поставил реакции',
    all: 'Все',
    hidden: '{count, plural, one {И ещё # человек} few {И ещё # человека} many {И ещё # человек} other {И ещё # человека}}',
    hidden_why: 'Названы те, кого вы можете найти, и кто сейчас в чате.',
    more: 'Показать ещё',
    none: 'Реакций нет',
    yourself: 'Вы',
  },
  en: {
    reactions: 'Reactions',
    react: 'React',
    react_with: 'React with {emoji}',
    chip: '{emoji}: {count, plural, one {# reaction} other {# reactions}}',
    chip_mine: '{emoji}: {count, plural, one {# reaction} other {# reactions}}, yours among them',
    who: 'Who reacted',
    all: 'All',
    hidden: '{count, plural, one {And # more person} other {And # more people}}',
    hidden_why: 'Named are those whom you may find and who are in the chat now.',
    more: 'Show more',
    none: 'No reactions',
    yourself: 'You',
  },
});
