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

const OF_SIGN_IN = new Set(['wrong_credentials', 'second_factor_needed']);

/** Whoever learns that the session has ended, or may only add a second factor, tells it; it leads to where one can. */
function onError(error: unknown): void {
  if (!(error instanceof ApiError)) return;
  if ((error.status === 401 && !OF_SIGN_IN.has(error.code)) || error.code === 'second_factor_required') {
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
