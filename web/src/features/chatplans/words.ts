/** A line of the plan in words: its name, its template, who is in it as what. */
import { useMemo } from 'react';
import type { LineMembers, LineShown, PlanLine, Scope } from './api';
import { usePlanText } from './messages';

const NAMED = new Set([
  'staff', 'announcements', 'class', 'class_teachers', 'parents', 'subject', 'municipality', 'region', 'region_announcements',
]);
type Named = 'staff' | 'announcements' | 'class' | 'class_teachers' | 'parents' | 'subject' | 'municipality' | 'region' | 'region_announcements';

export const SLOTS: Record<Scope, readonly ('group' | 'subject' | 'organisation' | 'municipality' | 'region')[]> = {
  organisation: ['organisation'],
  group: ['group', 'organisation'],
  subject: ['group', 'subject', 'organisation'],
  municipality: ['municipality', 'organisation'],
  region: ['region', 'organisation'],
};

type Slot = (typeof SLOTS)[Scope][number];
const ALL_SLOTS: readonly Slot[] = ['group', 'subject', 'organisation', 'municipality', 'region'];

/** Titles as people write them, «{группа}», and as the plan has them, `{group}`. */
export function useSlots(): { spoken: (title: string) => string; written: (text: string) => string } {
  const t = usePlanText();
  return useMemo(() => ({
    spoken: (title) => ALL_SLOTS.reduce((text, slot) => text.replaceAll(`{${slot}}`, `{${t(`slot_${slot}`)}}`), title),
    written: (text) => ALL_SLOTS.reduce((title, slot) => title.replaceAll(`{${t(`slot_${slot}`)}}`, `{${slot}}`), text),
  }), [t]);
}

export interface LineWords {
  name: (line: PlanLine) => string;
  nameById: (id: string) => string;
  template: (title: string) => string;
  members: (line: PlanLine) => { label: string; who: string }[];
  past: (line: PlanLine) => string | null;
}

export function useLineWords(lines: readonly LineShown[] = []): LineWords {
  const t = usePlanText();
  return useMemo(() => {
    const template = (title: string) =>
      title.replaceAll(/\{(group|subject|organisation|municipality|region)\}/g, (_, slot: 'group') => `‹${t(`slot_${slot}`)}›`);
    const own = new Map(lines.filter((line) => !line.is_base).map(({ line }) => [line.line, template(line.title)]));
    const nameById = (id: string) => own.get(id) ?? (NAMED.has(id) ? t(`line_${id as Named}`) : id);
    const who = (members: readonly LineMembers[]) => members.map((entry) => t(`who_${entry.who}`)).join(', ');
    return {
      template,
      nameById,
      name: (line) => (own.has(line.line) || !NAMED.has(line.line) ? template(line.title) : nameById(line.line)),
      members: (line) => (['admin', 'member', 'reader'] as const)
        .map((role) => ({ label: t(`as_${role}`), who: who(line.members.filter((entry) => entry.role === role)) }))
        .filter((entry) => entry.who !== ''),
      past: (line) => {
        const seeing = line.members.filter((entry) => entry.sees_past);
        if (seeing.length === 0) return null;
        return seeing.length === line.members.length ? t('past_all') : t('past', { who: who(seeing) });
      },
    };
  }, [t, lines]);
}
