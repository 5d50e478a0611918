/** Which places each role has, and in which order (the first is where it opens). What no feature offers isn't shown. */
import type { Feature, Place, PlaceId, RoleKind } from '../shared/feature';
import type { Role } from '../shared/session';

type View = 'student' | 'parent' | 'teacher' | 'head' | 'office' | 'staff';

const PLACES: Record<View, readonly PlaceId[]> = {
  student: ['chats', 'timetable', 'assignments', 'people', 'profile'],
  parent: ['chats', 'timetable', 'children', 'profile'],
  teacher: ['chats', 'timetable', 'class', 'people', 'profile'],
  staff: ['chats', 'people', 'profile'],
  head: ['desk', 'chats', 'structure', 'reports', 'support'],
  office: ['control', 'reports', 'channels', 'organisations', 'publications', 'chats'],
};

const VIEWS: Partial<Record<RoleKind, View>> = {
  student: 'student',
  parent: 'parent',
  pedagogue: 'teacher',
  staff: 'staff',
  coordinator: 'head',
  director: 'head',
  deputy_director: 'head',
  municipal_coordinator: 'office',
  regional_coordinator: 'office',
  officer: 'office',
  controller: 'office',
};

const OFFICES = new Set(['ministry', 'municipal_authority']);
export const MOST_TABS = 5;

function viewOf(role: Role | null): View {
  if (!role) return 'staff';
  const office = OFFICES.has(role.organisation?.kind ?? '');
  if (role.kind === 'administrator') return office ? 'office' : 'head';
  const view = VIEWS[role.kind] ?? 'staff';
  return view === 'head' && office ? 'office' : view;
}

export function placesOf(role: Role | null, features: readonly Feature[]): Place[] {
  const offered = new Map(features.flatMap((feature) => feature.places ?? []).map((place) => [place.id, place]));
  return PLACES[viewOf(role)].map((id) => offered.get(id)).filter((place): place is Place => place !== undefined);
}
