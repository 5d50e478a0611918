/** The application: language, theme, queries, session, router, one inside the other. */
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { ApiError, NetworkError } from '../shared/api';
import { I18nProvider } from '../shared/i18n';
import { ProfileLinksContext } from '../shared/profileLinks';
import { SessionProvider, useLocalSettings } from '../shared/session';
import { ThemeProvider } from '../shared/theme';
import { SnackbarProvider } from '../shared/ui/SnackbarUndo';
import { features, shell } from './features';
import { router } from './router';

/** Whoever learns that the session has ended tells the session, which leads to the sign-in. */
function onError(error: unknown): void {
  if (error instanceof ApiError && error.status === 401 && error.code !== 'wrong_credentials') {
    void client.invalidateQueries({ queryKey: ['me'] });
  }
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only silence and the server's own failures are worth another try.
      retry: (count, error) => count < 2 && (error instanceof NetworkError || (error instanceof ApiError && error.status >= 502)),
      staleTime: 30_000,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

const described = [...features, shell];

export function App() {
  const settings = useLocalSettings();
  return (
    <I18nProvider language={settings.language}>
      <QueryClientProvider client={client}>
        <ThemeProvider settings={settings}>
          <SnackbarProvider>
            <SessionProvider>
              <ProfileLinksContext value={described}><RouterProvider router={router} /></ProfileLinksContext>
            </SessionProvider>
          </SnackbarProvider>
        </ThemeProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}
