/** Language: catalogues, formats, the switch. */
export { LANGUAGES, defineCatalogue, type Language, type Text } from './catalogue';
export { NBSP, NO_DATA, makeFormat, nbsp, sharePercent, type Format, type Moment } from './format';
export { I18nProvider, useFormat, useLanguage } from './provider';
