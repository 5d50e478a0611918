import { expect, test } from 'vitest';
import type { Feature, PlaceId } from '../shared/feature';
import type { Role } from '../shared/session';
import { placesOf } from './places';

const ids: PlaceId[] = ['chats', 'timetable', 'assignments', 'people', 'profile', 'children', 'class', 'desk', 'structure', 'reports', 'support', 'control', 'channels', 'organisations', 'publications'];
const all: Feature[] = [{ name: 'x', routes: [], places: ids.map((id) => ({ id, path: `/${id}`, title: { ru: id, en: id }, Icon: () => null })) }];
const role = (kind: string, organisationKind = 'school'): Role => ({
  id: 'r', kind, organisation: { id: 'o', name: 'n', short_name: 's', time_zone: 'Europe/Moscow', kind: organisationKind },
});

test.each([
  ['student', 'school', ['chats', 'timetable', 'assignments', 'people', 'profile']],
  ['parent', 'school', ['chats', 'timetable', 'children', 'profile']],
  ['pedagogue', 'school', ['chats', 'timetable', 'class', 'people', 'profile']],
  ['coordinator', 'school', ['desk', 'chats', 'structure', 'reports', 'support']],
  ['director', 'ministry', ['control', 'reports', 'channels', 'organisations', 'publications', 'chats']],
  ['officer', 'ministry', ['control', 'reports', 'channels', 'organisations', 'publications', 'chats']],
  ['newer_kind', 'school', ['chats', 'people', 'profile']],
])('a %s of a %s has these places', (kind, organisationKind, expected) => {
  expect(placesOf(role(kind, organisationKind), all).map((place) => place.id)).toEqual(expected);
});

test('a place that no feature offers is not shown', () => {
  const some: Feature[] = [{ name: 'y', routes: [], places: all[0]!.places!.filter((place) => place.id === 'people') }];
  expect(placesOf(role('student'), some).map((place) => place.id)).toEqual(['people']);
});
