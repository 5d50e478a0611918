/** States, reasons and decisions as words and marks. */
import { StatusMark } from '../../shared/ui/StatusMark';
import type { CaseLine, Decision, Reason, State } from './api';
import { useText, type SafetyText } from './messages';

const STATES = { open: 'warning', taken: 'progress', decided: 'good' } as const;

export function StateMark({ state }: { state: State }) {
  const t = useText();
  return <StatusMark kind={STATES[state]}>{t(`state_${state}`)}</StatusMark>;
}

export function UrgencyMark({ line }: { line: CaseLine }) {
  const t = useText();
  return line.is_urgent ? <StatusMark kind="bad">{t('urgent')}</StatusMark> : <StatusMark kind="neutral">{t('usual')}</StatusMark>;
}

export const reasonText = (t: SafetyText, reason: Reason) => t(reason);
export const decisionText = (t: SafetyText, decision: Decision) => t(`decide_${decision}`);

/** Whom or what it is about, in a word. */
export function aboutText(t: SafetyText, line: CaseLine): string {
  return line.subject_name || line.conversation_title || t(`about_${line.subject_kind}`);
}
