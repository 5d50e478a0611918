/** Says an error in the reader's words: what happened and what to do. Features add the codes that only they know. */
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { addMessages, defineCatalogue } from '../i18n/catalogue';
import { ApiError, NetworkError } from './problem';

const useText = defineCatalogue('error', {
  ru: {
    network: 'Сервер не отвечает. Проверьте подключение к интернету и повторите.',
    unexpected: 'Произошла ошибка на сервере. Повторите; если не поможет, сообщите номер в поддержку.',
    not_found: 'Этого нет или у вас нет доступа.',
    forbidden: 'На это нет права.',
    unauthorized: 'Вы вышли из Parta. Войдите снова.',
    not_signed_in: 'Вы вышли из Parta. Войдите снова.',
    invalid_input: 'Проверьте введённое.',
    conflict: 'Данные изменились, пока вы работали. Обновите и повторите.',
    too_large: 'Слишком большой файл.',
    too_many_requests: 'Слишком часто. Повторите через {retry_after_seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}.',
    unavailable: 'Сервер сейчас занят. Ничего не изменилось, повторите.',
    cross_site: 'Страница устарела. Обновите её и повторите.',
    unknown: 'Не получилось. Повторите.',
  },
  en: {
    network: 'The server does not answer. Check the connection and try again.',
    unexpected: 'Something failed on the server. Try again; if it does not help, give the number to support.',
    not_found: 'There is no such thing, or you have no access to it.',
    forbidden: 'You are not allowed to do this.',
    unauthorized: 'You are signed out of Parta. Sign in again.',
    not_signed_in: 'You are signed out of Parta. Sign in again.',
    invalid_input: 'Check what you entered.',
    conflict: 'The data changed while you worked. Refresh and try again.',
    too_large: 'The file is too large.',
    too_many_requests: 'Too often. Try again in {retry_after_seconds, plural, one {# second} other {# seconds}}.',
    unavailable: 'The server is busy. Nothing has changed, try again.',
    cross_site: 'The page is out of date. Refresh it and try again.',
    unknown: 'It did not work. Try again.',
  },
});

/** A feature's own codes: `defineErrorTexts({ ru: { chat_read_only: '…' }, en: { chat_read_only: '…' } })`. */
export function defineErrorTexts<M extends Record<string, string>>(texts: { ru: M; en: Record<keyof M, string> }): void {
  addMessages('error', texts.ru, texts.en);
}

type Values = Record<string, string | number | boolean>;

function plainValues(error: ApiError): Values {
  const values: Values = {};
  for (const [name, value] of [...Object.entries(error.data), ...Object.entries(error.fields)]) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') values[name] = value;
  }
  return values;
}

export function useErrorText(): (error: unknown) => string {
  const t = useText();
  const intl = useIntl();
  return useCallback((error: unknown) => {
    if (error instanceof NetworkError) return t('network');
    if (!(error instanceof ApiError)) return t('unknown');
    const id = `error.${error.code}`;
    if (id in intl.messages) return intl.formatMessage({ id }, plainValues(error));
    if (error.title) return error.title;
    return error.status >= 500 ? t('unexpected') : t('unknown');
  }, [t, intl]);
}
