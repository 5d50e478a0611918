/**
 * The session of this tab: who is signed in, through which of the roles they look, and the ways in and out. Changing
 * the account loads the page anew, so that nothing of one person is ever left on another's screen.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { accountSlot, api, isApiError, NetworkError, setAccountSlot, setCsrfToken } from '../api';
import { keepMe, keptMe } from './keptMe';
import { tellLeaving, tellSigningOut } from './leaving';
import type { Me, Role } from './me';
import { changeSettings, fromWire, hasOwnSettings, toWire, useLocalSettings, type Settings } from './settings';

export type SessionState =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown }
  | { status: 'signed_out' }
  | { status: 'signed_in'; me: Me; role: Role | null };

export interface Session {
  state: SessionState;
  /** Throws `ApiError`; on success this tab looks with the new account's eyes. */
  signIn(login: string, password: string, options?: { asAnother?: boolean }): Promise<void>;
  signOut(): Promise<void>;
  /** Takes over an answer that signed somebody in (an accepted invitation). */
  enter(me: Me): void;
  refresh(): Promise<unknown>;
  switchRole(roleId: string): void;
  switchAccount(slot: number): void;
}

const SessionContext = createContext<Session | null>(null);
const ME_KEY = ['me'] as const;
const roleKey = (personId: string) => `parta.role.${personId}`;

function chosenRole(me: Me, roleId: string | null): Role | null {
  return me.roles.find((role) => role.id === roleId) ?? me.roles[0] ?? null;
}

function adopt(me: Me): Me {
  setCsrfToken(me.csrf_token);
  setAccountSlot(me.slot);
  keepMe(me);
  if (!hasOwnSettings()) changeSettings({ ...fromWire({ language: me.person.language }), ...fromWire(me.settings) });
  return me;
}

/** The slot that can be used where the one asked for is signed out: the server names those that are left. */
function slotLeft(error: unknown): number | null {
  const slots = isApiError(error) && error.status === 401 ? error.fields.slots : null;
  return Array.isArray(slots) && typeof slots[0] === 'number' ? slots[0] : null;
}

async function fetchMe(signal: AbortSignal): Promise<Me | null> {
  try {
    return adopt(await api.get<Me>('/api/me', { signal }));
  } catch (error) {
    if (error instanceof NetworkError) {
      const kept = keptMe(accountSlot() ?? 0);
      if (kept) return kept;
    }
    const other = slotLeft(error);
    if (other !== null && other !== accountSlot()) {
      await tellLeaving(accountSlot() ?? 0);
      setAccountSlot(other);
      return fetchMe(signal);
    }
    if (!isApiError(error) || error.status !== 401) throw error;
    await tellLeaving(accountSlot() ?? 0);
    return null;
  }
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ME_KEY, queryFn: ({ signal }) => fetchMe(signal), staleTime: 5 * 60_000 });
  const me = query.data ?? null;
  const [roleId, setRoleId] = useState<string | null>(null);
  const personId = me?.person.id;

  useEffect(() => {
    setRoleId(personId ? localStorage.getItem(roleKey(personId)) : null);
  }, [personId]);

  const enter = useCallback((next: Me) => {
    // Nothing of whoever was here before stays. The query of oneself does: this provider is subscribed to that very one.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME_KEY[0] });
    void client.cancelQueries({ queryKey: ME_KEY });
    client.setQueryData(ME_KEY, adopt(next));
  }, [client]);

  const signIn = useCallback(async (login: string, password: string, options: { asAnother?: boolean } = {}) => {
    enter(await api.post<Me>('/api/sign-in', { login, password }, { slot: options.asAnother ? null : accountSlot() }));
  }, [enter]);

  const signOut = useCallback(async () => {
    await tellSigningOut();
    await api.post('/api/sign-out');
    if (me) await tellLeaving(me.slot);
    const other = me?.accounts.find((account) => account.slot !== me.slot);
    setAccountSlot(other?.slot ?? null);
    window.location.assign('/');
  }, [me]);

  const switchRole = useCallback((id: string) => {
    if (personId) localStorage.setItem(roleKey(personId), id);
    setRoleId(id);
  }, [personId]);

  const switchAccount = useCallback((slot: number) => {
    setAccountSlot(slot);
    window.location.assign('/');
  }, []);

  const state = useMemo<SessionState>(() => {
    if (me) return { status: 'signed_in', me, role: chosenRole(me, roleId) };
    if (query.data === null) return { status: 'signed_out' };
    if (query.error) return { status: 'failed', error: query.error };
    return { status: 'loading' };
  }, [me, roleId, query.data, query.error]);

  const refresh = query.refetch;
  const session = useMemo<Session>(
    () => ({ state, signIn, signOut, enter, refresh, switchRole, switchAccount }),
    [state, signIn, signOut, enter, refresh, switchRole, switchAccount],
  );
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** Who is signed in. Only for screens behind the sign-in. */
export function useMe(): Me {
  const { state } = useSession();
  if (state.status !== 'signed_in') throw new Error('useMe while nobody is signed in');
  return state.me;
}

/** The role looked through now; null for a person without any. */
export function useRole(): Role | null {
  const { state } = useSession();
  return state.status === 'signed_in' ? state.role : null;
}

/** The settings and the way to change them. At once on this device, and with the person on the server. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const settings = useLocalSettings();
  const { state } = useSession();
  const signedIn = state.status === 'signed_in';
  const change = useCallback((next: Partial<Settings>) => {
    changeSettings(next);
    if (!signedIn) return;
    const told = [api.patch('/api/me/settings', toWire(next))];
    if (next.language) told.push(api.patch('/api/me', { language: next.language }));
    // The device has it already; a server out of reach learns it with the next change.
    Promise.all(told).catch((error: unknown) => console.error('settings not kept on the server', error));
  }, [signedIn]);
  return [settings, change];
}
