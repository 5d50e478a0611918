/** Words of formatted texts and of the bar that formats them. */
import { defineCatalogue } from '../../../shared/i18n';

export const useFormattingText = defineCatalogue('messaging.formatting', {
  ru: {
    code: 'Код',
    fold: 'Свернуть',
    unfold: 'Показать полностью',
    format: 'Оформление текста',
    bold: 'Жирный',
    italic: 'Курсив',
    strike: 'Зачёркнутый',
    block: 'Блок кода',
    quote: 'Цитата',
    list: 'Список',
    link: 'Ссылка',
  },
  en: {
    code: 'Code',
    fold: 'Show less',
    unfold: 'Show all',
    format: 'Formatting',
    bold: 'Bold',
    italic: 'Italic',
    strike: 'Strikethrough',
    block: 'Code block',
    quote: 'Quote',
    list: 'List',
    link: 'Link',
  },
});
