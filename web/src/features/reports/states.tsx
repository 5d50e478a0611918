import { StatusMark, type StatusKind } from '../../shared/ui/StatusMark';
import type { ReportRow } from './api';
import { useText } from './messages';

const STATES: Record<NonNullable<ReportRow['state']>, StatusKind> = {
  draft: 'progress', submitted: 'neutral', accepted: 'good', returned: 'warning', correcting: 'progress',
};
const TIMES: Record<ReportRow['timeliness'], StatusKind> = {
  on_time: 'good', late: 'late', due: 'progress', overdue: 'bad', voluntary: 'neutral',
};

export function StateMark({ state }: { state: ReportRow['state'] }) {
  const t = useText();
  return state ? <StatusMark kind={STATES[state]}>{t(`state_${state}`)}</StatusMark> : <StatusMark kind="bad">{t('state_none')}</StatusMark>;
}

export function TimelinessMark({ timeliness }: { timeliness: ReportRow['timeliness'] }) {
  const t = useText();
  return <StatusMark kind={TIMES[timeliness]}>{t(timeliness)}</StatusMark>;
}
