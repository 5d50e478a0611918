/** What identity's screens ask the server. */
import { api, type Fits, type Schemas } from '../../shared/api';
import type { Me, Role } from '../../shared/session';
import type { PersonName } from '../../shared/names';

export interface Neighbour {
  slot: number;
  name: string;
  relation: 'self' | 'parent_of' | 'child_of' | 'same_human' | 'other';
}

export interface Card {
  state: 'valid' | 'used' | 'expired' | 'withdrawn';
  purpose: 'invitation' | 'renewal' | 'setup' | 'recovery';
  expires_at: string;
  person?: PersonName | null;
  login: string;
  resets_password?: boolean;
  resets_factors?: boolean;
  roles?: Role[];
  signed_in?: Neighbour[];
}

export interface Device {
  id: string;
  browser: string;
  system: string;
  address: string;
  created_at: string;
  last_seen_at: string;
  is_current: boolean;
}

export type OnTheWire = [Fits<Schemas['InvitationCard'], Card>, Fits<Schemas['Device'], Device>];

const card = (token: string) => `/api/invitations/${encodeURIComponent(token)}`;

export const identityApi = {
  card: (token: string, signal: AbortSignal) => api.get<Card>(card(token), { signal }),
  opened: (token: string) => api.post<void>(`${card(token)}/opened`),
  accept: (token: string, password: string) => api.post<Me>(`${card(token)}/accept`, { password }),
  merge: (token: string, slot: number) => api.post<Me>(`${card(token)}/merge`, undefined, { slot }),
  devices: (signal: AbortSignal) => api.get<{ devices: Device[] }>('/api/devices', { signal }),
  endDevice: (id: string) => api.delete<void>(`/api/devices/${id}`),
  endOthers: () => api.delete<void>('/api/devices'),
  changePassword: (old_password: string, new_password: string) => api.post<void>('/api/me/password', { old_password, new_password }),
};
