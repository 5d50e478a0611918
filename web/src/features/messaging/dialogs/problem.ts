/** What the server has against a group of people, in words, and whom it means. */
import { isApiError } from '../../../shared/api';
import type { MessagingText } from '../messages';
import type { Uuid } from '../wire';

export interface PeopleProblem {
  text: string | null;
  apart: ReadonlySet<Uuid>;
}

export function peopleProblem(error: unknown, t: MessagingText): PeopleProblem {
  if (isApiError(error, 'people_apart')) {
    const ids = error.fields.person_ids;
    return { text: t('people_apart'), apart: new Set(Array.isArray(ids) ? (ids as Uuid[]) : []) };
  }
  if (isApiError(error, 'staff_only')) return { text: t('staff_only'), apart: new Set() };
  if (isApiError(error, 'too_many_members')) return { text: t('too_many_members', { limit: error.number('limit') ?? 500 }), apart: new Set() };
  if (isApiError(error, 'title_empty')) return { text: t('title_missing'), apart: new Set() };
  if (isApiError(error, 'title_too_long')) return { text: t('title_long', { limit: error.number('limit') ?? 120 }), apart: new Set() };
  return { text: null, apart: new Set() };
}
