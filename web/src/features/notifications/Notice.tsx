import { useFormat } from '../../shared/i18n';
import type { Notice } from './api';
import { useText } from './messages';

const KNOWN = ['reports.due', 'reports.accepted', 'reports.returned', 'identity.access_reset', 'safety.case_opened', 'safety.urgent_case', 'safety.report_decided', 'safety.about_you', 'messaging.acknowledgement_due', 'messaging.form_due'] as const;
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
    const title = isKnown(kind) ? t(kind, { month: month ? format.month(month) : '', days, by: text(fields.by), organisation: text(fields.organisation), upheld: fields.upheld === true ? 'true' : 'false', decision: text(fields.decision) }) : t('unknown');
    const remark = text(fields.remark);
    if (kind === 'identity.access_reset') return { title, detail: t('access_reset_detail') };
    if (kind.startsWith('safety.')) return { title, detail: kind === 'safety.about_you' ? t('about_you_detail') : '' };
    if (kind.startsWith('messaging.')) {
      const until = text(fields.due_at);
      return { title, detail: [t('in_chat', { conversation: text(fields.conversation) }), until && t('until', { moment: format.dateTime(until) })].filter(Boolean).join(' · ') };
    }
    return { title, detail: [text(fields.organisation), remark && t('remark', { remark })].filter(Boolean).join(' · ') };
  };
}
