/** Gives the language to everything below, and the formats that follow from it. */
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { messages, type Language } from './catalogue';
import { makeFormat, type Format } from './format';

const LanguageContext = createContext<Language>('ru');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** In the reader's own time zone, unless another is named (an institution's, for its weeks and deadlines). */
export function useFormat(timeZone?: string): Format {
  const language = useLanguage();
  return useMemo(() => makeFormat(language, timeZone), [language, timeZone]);
}

function complain(error: { code: string; message: string }): void {
  if (error.code !== 'MISSING_DATA') console.error(error.message);
}

export function I18nProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <IntlProvider locale={language} messages={messages[language]} onError={complain}>
        {children}
      </IntlProvider>
    </LanguageContext.Provider>
  );
}
