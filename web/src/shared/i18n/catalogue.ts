/**
 * Catalogues of screen text. A feature's catalogue is loaded with the feature's code and merged here under its name, so
 * the first load carries only what its screens say. Russian sets the keys; English must have the same.
 */
import { useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';

export type Language = 'ru' | 'en';
export const LANGUAGES: readonly Language[] = ['ru', 'en'];

type Value = string | number | boolean | Date | null | undefined;
type RichValue = Value | ReactNode | ((chunks: ReactNode[]) => ReactNode);

export interface Text<Key extends string> {
  (key: Key, values?: Record<string, Value>): string;
  rich(key: Key, values: Record<string, RichValue>): ReactNode;
}

/** The merged catalogues, one object per language for the life of the page: the provider holds these very objects. */
export const messages: Record<Language, Record<string, string>> = { ru: {}, en: {} };

export function addMessages(name: string, ru: Record<string, string>, en: Record<string, string>): void {
  for (const [key, text] of Object.entries(ru)) messages.ru[`${name}.${key}`] = text;
  for (const [key, text] of Object.entries(en)) messages.en[`${name}.${key}`] = text;
}

/** Registers a catalogue and returns the hook by which its own screens speak. */
export function defineCatalogue<M extends Record<string, string>>(
  name: string,
  texts: { ru: M; en: Record<keyof M, string> },
): () => Text<keyof M & string> {
  addMessages(name, texts.ru, texts.en);
  return function useText() {
    const intl = useIntl();
    return useMemo(() => {
      const text = (key: string, values?: Record<string, Value>) => intl.formatMessage({ id: `${name}.${key}` }, values);
      const rich = (key: string, values: Record<string, RichValue>) =>
        intl.formatMessage({ id: `${name}.${key}` }, values as Record<string, ReactNode>) as ReactNode;
      return Object.assign(text, { rich }) as Text<keyof M & string>;
    }, [intl]);
  };
}
