/** Draws a component as the application would: language, theme, queries, session, router; and looks for barriers. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactElement, ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, vi } from 'vitest';
import { I18nProvider, type Language } from '../i18n';
import { SessionProvider, type Me } from '../session';
import { ThemeProvider } from '../theme';
import { SnackbarProvider } from '../ui/SnackbarUndo';

interface Options {
  language?: Language;
  path?: string;
  /** The pattern under which the component stands, if it reads parameters. */
  route?: string;
  session?: boolean;
}

const SETTINGS = { theme: 'light', contrast: 'system', textSize: 'normal', enterSends: true } as const;

function Providers({ language, session, children }: { language: Language; session: boolean; children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const inner = <SnackbarProvider>{children}</SnackbarProvider>;
  return (
    <I18nProvider language={language}>
      <QueryClientProvider client={client}>
        <ThemeProvider settings={{ ...SETTINGS, language }}>{session ? <SessionProvider>{inner}</SessionProvider> : inner}</ThemeProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}

export function renderApp(element: ReactElement, { language = 'ru', path = '/', route = '*', session = false }: Options = {}): RenderResult {
  const router = createMemoryRouter([{ path: route, element }, { path: '*', element: <p>elsewhere</p> }].slice(0, route === '*' ? 1 : 2), {
    initialEntries: [path],
  });
  return render(
    <Providers language={language} session={session}>
      <RouterProvider router={router} />
    </Providers>,
  );
}

/** No barrier that axe can see. Contrast needs real pixels and is looked at in the browser tests. */
export async function expectAccessible(container: HTMLElement): Promise<void> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join('\n  ')}`)).toEqual([]);
}

export interface Answer {
  status?: number;
  body?: unknown;
}

/** Stands in for the server: `{'GET /api/me': {body: …}}`; what isn't named answers 404. Returns the calls made. */
export function serve(answers: Record<string, Answer | ((body: unknown) => Answer)>): { method: string; path: string; body: unknown }[] {
  const calls: { method: string; path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    calls.push({ method, path, body });
    const found = answers[`${method} ${path}`] ?? answers[`${method} ${path.split('?')[0]}`] ?? { status: 404, body: { code: 'not_found' } };
    const answer = typeof found === 'function' ? found(body) : found;
    const status = answer.status ?? (answer.body === undefined ? 204 : 200);
    return new Response(status === 204 ? null : JSON.stringify(answer.body), { status, headers: { 'Content-Type': 'application/json' } });
  });
  return calls;
}

export function someMe(change: Partial<Me> = {}): Me {
  return {
    person: { id: 'p1', family_name: 'Иванова', given_name: 'Мария', patronymic: 'Петровна', login: 'ivanova.mp', language: 'ru' },
    roles: [{
      id: 'r1',
      kind: 'pedagogue',
      organisation: { id: 'o1', name: 'Средняя школа № 1', short_name: 'Школа № 1', time_zone: 'Asia/Vladivostok' },
      group: null,
      child: null,
    }],
    accounts: [{ slot: 0, name: 'Иванова М. П.', organisation: 'Школа № 1' }],
    slot: 0,
    settings: {},
    csrf_token: 'token',
    ...change,
  };
}
