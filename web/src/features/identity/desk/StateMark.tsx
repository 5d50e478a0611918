import { StatusMark, type StatusKind } from '../../../shared/ui/StatusMark';
import type { DeskLine } from './api';
import { useDeskText } from './messages';

type State = DeskLine['progress'] | 'expired' | 'blocked';

export function stateOf(line: DeskLine): State {
  if (line.is_blocked) return 'blocked';
  return line.is_expired && line.progress !== 'connected' ? 'expired' : line.progress;
}

const MARKS: Record<State, StatusKind> = { none: 'neutral', invited: 'progress', opened: 'progress', connected: 'good', expired: 'late', blocked: 'bad' };

/** How far a person's card is, as a mark and a word. */
export function StateMark({ line }: { line: DeskLine }) {
  const t = useDeskText();
  const state = stateOf(line);
  return <StatusMark kind={MARKS[state]}>{t(`state_${state}`)}</StatusMark>;
}
