/** Who is signed in, as `GET /api/me` answers. */
import type { Fits, Schemas } from '../api/wire';
import type { RoleKind } from '../feature';
import type { PersonName } from '../names';

export interface Person extends PersonName {
  id: string;
  login: string;
  language?: string | null;
}

export interface RoleOrganisation {
  id: string;
  name: string;
  short_name: string;
  time_zone: string;
  region_id?: string | null;
  kind?: string;
}

export interface Role {
  id: string;
  kind: RoleKind;
  organisation: RoleOrganisation | null;
  group?: { id: string; name: string } | null;
  child?: { id: string; name: string } | null;
  post?: string | null;
  homerooms?: { id: string; name: string }[];
}

export interface Account {
  slot: number;
  name: string;
  organisation: string;
}

export interface Me {
  person: Person;
  roles: Role[];
  accounts: Account[];
  /** The one of them that this answer is about. */
  slot: number;
  settings: Record<string, unknown>;
  csrf_token: string;
  /** This session may only add a second factor: it is led to the screen that does. */
  must_enrol?: boolean;
  /** A second factor has to be there by this day, and isn't yet. */
  enrol_by?: string | null;
}

export type MeOnTheWire = Fits<Schemas['Me'], Me>;
