import { useFormat } from '../../shared/i18n';
import type { Notice } from './api';
import { useText } from './messages';

const KNOWN = ['reports.due', 'reports.accepted', 'reports.returned'] as const;
type Known = (typeof KNOWN)[number];

const isKnown = (kind: string): kind is Known => (KNOWN as readonly string[]).includes(kind);
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** A notice in words: what happened, with whom, and the remark where there is one. */
export function useNoticeWords(): (notice: Notice) => { title: string; detail: string } {
  const t = useText();
  const format = useFormat();
  return ({ kind, fields }) => {
    const month = text(fields.month);
    const days = typeof fields.days === 'number' ? fields.days : 0;
    const title = isKnown(kind) ? t(kind, { month: month ? format.month(month) : '', days }) : t('unknown');
    const remark = text(fields.remark);
    return { title, detail: [text(fields.organisation), remark && t('remark', { remark })].filter(Boolean).join(' · ') };
  };
}
