/** What the screens of the second factor ask the server. */
import { api, type Fits, type Schemas } from '../../../shared/api';
import type { Me } from '../../../shared/session';
import type { Json } from './passkey';

export type Method = 'totp' | 'passkey' | 'recovery_code';
export type Way = 'password' | 'totp' | 'passkey' | 'recovery_code' | 'trusted_device' | 'invitation';

/** What a right password is answered with, where a second factor is asked for. */
export interface SecondStepNeeded {
  ticket: string;
  methods: readonly Method[];
  passkey_options: Json | null;
}

export interface PasskeyLine {
  id: string;
  name: string;
  is_synced: boolean;
  created_at: string;
  last_used_at: string | null;
}

export interface TrustedDevice {
  id: string;
  browser: string;
  system: string;
  address: string;
  created_at: string;
  last_used_at: string;
  expires_at: string;
  is_current: boolean;
}

export interface Security {
  is_required: boolean;
  required_from: string | null;
  can_use_passkeys: boolean;
  is_proved: boolean;
  totp: { confirmed_at: string; last_used_at: string | null } | null;
  passkeys: PasskeyLine[];
  recovery_codes_left: number;
  recovery_codes_made_at: string | null;
  trusted_devices: TrustedDevice[];
}

export interface SignInLine {
  id: number;
  at: string;
  way: Way;
  is_success: boolean;
  browser: string;
  system: string;
  address: string;
}

export interface FactorRule {
  region_id: string;
  region_name: string;
  roles: string[];
  required_from: string | null;
  is_own: boolean;
  usual_roles: string[];
}

export type OnTheWire = [
  Fits<Schemas['Security'], Security>,
  Fits<Schemas['SignInLine'], SignInLine>,
  Fits<Schemas['RegionFactorRule'], FactorRule>,
];

interface Begun {
  ticket: string;
  options: Json;
}

interface SecondFactor {
  ticket: string;
  code?: string;
  recovery_code?: string;
  passkey?: Json;
  is_remembered?: boolean;
}

const rule = (region: string) => `/api/regions/${region}/second-factor`;

export const securityApi = {
  secondStep: (given: SecondFactor, slot: number | null) => api.post<Me>('/api/sign-in/second-factor', given, { slot }),
  beginPasskeySignIn: () => api.post<Begun>('/api/sign-in/passkey/options'),
  signInByPasskey: (ticket: string, passkey: Json, slot: number | null) => api.post<Me>('/api/sign-in/passkey', { ticket, passkey }, { slot }),
  get: (signal: AbortSignal) => api.get<Security>('/api/me/security', { signal }),
  prove: (password: string) => api.post<void>('/api/me/security/proof', { password }),
  beginTotp: () => api.post<{ secret: string; address: string; qr: string }>('/api/me/totp'),
  confirmTotp: (code: string) => api.post<{ recovery_codes: string[] }>('/api/me/totp/confirm', { code }),
  removeTotp: () => api.delete<void>('/api/me/totp'),
  beginPasskey: () => api.post<Begun>('/api/me/passkeys/options'),
  addPasskey: (ticket: string, passkey: Json, name: string) => api.post<{ recovery_codes: string[] }>('/api/me/passkeys', { ticket, passkey, name }),
  renamePasskey: (id: string, name: string) => api.patch<void>(`/api/me/passkeys/${id}`, { name }),
  removePasskey: (id: string) => api.delete<void>(`/api/me/passkeys/${id}`),
  renewCodes: () => api.post<{ recovery_codes: string[] }>('/api/me/recovery-codes'),
  forgetDevice: (id: string) => api.delete<void>(`/api/me/trusted-devices/${id}`),
  forgetDevices: () => api.delete<void>('/api/me/trusted-devices'),
  signIns: (before: number | null) => api.get<{ sign_ins: SignInLine[]; next: number | null }>('/api/me/sign-ins', { query: { before } }),
  rule: (region: string) => api.get<FactorRule>(rule(region)),
  changeRule: (region: string, roles: readonly string[], required_from: string | null) => api.put<void>(rule(region), { roles, required_from }),
};
