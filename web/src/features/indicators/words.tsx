/** A verdict and a mark as they are shown everywhere. */
import { useFormat } from '../../shared/i18n';
import { StatusMark, type StatusKind } from '../../shared/ui/StatusMark';
import type { PersonWeek, Rules, Standing } from './api';
import styles from './Indicators.module.css';
import { useText } from './messages';

export const STANDINGS: readonly Standing[] = ['met', 'missed', 'running', 'excused', 'not_judged', 'no_norm'];

export const STANDING_MARKS: Record<Standing, StatusKind> = {
  met: 'good', missed: 'bad', running: 'progress', excused: 'neutral', not_judged: 'neutral', no_norm: 'neutral',
};

export function StandingMark({ standing }: { standing: Standing }) {
  const t = useText();
  if (standing === 'no_norm') return <span className={styles.quiet}>{t('standing_no_norm')}</span>;
  return <StatusMark kind={STANDING_MARKS[standing]}>{t(`standing_${standing}`)}</StatusMark>;
}

export const isFlagged = (week: PersonWeek) => week.has_burst || week.is_regular;

/** Why a week is marked to be looked at. */
export function Flags({ week, rules }: { week: PersonWeek; rules: Rules }) {
  const t = useText();
  const format = useFormat();
  if (!isFlagged(week)) return null;
  return (
    <>
      {week.has_burst && <div><StatusMark kind="warning">{t('burst', { messages: format.number(rules.burst_messages), seconds: format.number(rules.burst_seconds) })}</StatusMark></div>}
      {week.is_regular && <div><StatusMark kind="warning">{t('regular', { messages: format.number(rules.regular_messages) })}</StatusMark></div>}
    </>
  );
}

/** The counting rules in plain words. */
export function CountingRules({ rules, own = false }: { rules: Rules; own?: boolean }) {
  const t = useText();
  return (
    <ul className={styles.rules}>
      <li>{t('rule_week')}</li>
      <li>{t('rule_message')}</li>
      <li>{t('rule_substantive')}</li>
      <li>{t('rule_call', { seconds: rules.call_seconds })}</li>
      <li>{t('rule_excused')}</li>
      <li>{t('rule_not_judged')}</li>
      <li>{t('rule_two')}</li>
      <li>
        {t('rule_flag', {
          burst_messages: rules.burst_messages, burst_seconds: rules.burst_seconds, regular_messages: rules.regular_messages,
        })}
      </li>
      {!own && <li>{t('rule_connected')}</li>}
      {!own && <li>{t('rule_chats')}</li>}
    </ul>
  );
}
