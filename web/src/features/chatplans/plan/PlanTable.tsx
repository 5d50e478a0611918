import { Button } from '@vkontakte/vkui';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { StatusMark } from '../../../shared/ui/StatusMark';
import type { LineShown, Plan } from '../api';
import { usePlanText } from '../messages';
import { useLineWords, type LineWords } from '../words';
import styles from '../Plan.module.css';

export interface PlanTableProps {
  plan: Plan;
  path: string;
  onLeaveOut: (line: LineShown) => void;
  onTakeBack: (line: LineShown) => void;
  onRemove: (line: LineShown) => void;
}

function Acts({ shown, words, ...on }: Omit<PlanTableProps, 'plan'> & { shown: LineShown; words: LineWords }) {
  const t = usePlanText();
  const name = words.name(shown.line);
  const button = (act: 'leave_out' | 'take_back' | 'remove', onClick: () => void) => (
    <Button size="s" mode="tertiary" appearance={act === 'remove' ? 'negative' : 'accent'} aria-label={t('acts_on', { act: t(act), line: name })} onClick={onClick}>
      {t(act)}
    </Button>
  );
  if (!shown.is_base) {
    return (
      <div className={styles.acts}>
        <Link className={styles.act} to={`${on.path}?line=${shown.line.line}`} aria-label={t('acts_on', { act: t('edit'), line: name })}>{t('edit')}</Link>
        {button('remove', () => on.onRemove(shown))}
      </div>
    );
  }
  return (
    <div className={styles.acts}>
      {shown.left_out === null ? button('leave_out', () => on.onLeaveOut(shown)) : button('take_back', () => on.onTakeBack(shown))}
    </div>
  );
}

function Origin({ shown }: { shown: LineShown }) {
  const t = usePlanText();
  if (shown.left_out === null) return <span className={styles.quiet}>{t(shown.is_base ? 'base' : 'own')}</span>;
  return (
    <>
      <StatusMark kind="warning">{t('left_out')}</StatusMark>
      <div className={styles.note}>{t('left_out_because', { reason: shown.left_out })}</div>
      <div className={styles.note}>{t('left_out_note')}</div>
    </>
  );
}

/** The plan, line by line: which chats, for what, who is in them as what, how many there are. On a phone each line is a card. */
export function PlanTable(props: PlanTableProps) {
  const { plan } = props;
  const t = usePlanText();
  const format = useFormat();
  const words = useLineWords(plan.lines);
  return (
    <table className={styles.plan} aria-label={t('plan')}>
      <thead>
        <tr>
          <th scope="col">{t('chats_of')}</th>
          <th scope="col">{t('who_is_in')}</th>
          <th scope="col" className={styles.number}>{t('count')}</th>
          <th scope="col">{t('origin')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.lines.map((shown) => (
          <tr key={shown.line.line} className={shown.left_out === null ? undefined : styles.out}>
            <th scope="row">
              <div className={styles.lineName}>{words.name(shown.line)}</div>
              <div className={styles.note}>
                {t(`scope_${shown.line.scope}`)}{shown.line.conversation === 'channel' ? `, ${t('channel')}` : ''}
              </div>
              {shown.is_base && <div className={styles.note}>{words.template(shown.line.title)}</div>}
            </th>
            <td data-title={t('who_is_in')}>
              {words.members(shown.line).map(({ label, who }) => (
                <div key={label}><span className={styles.quiet}>{label}:</span> {who}</div>
              ))}
              {words.past(shown.line) && <div className={styles.note}>{words.past(shown.line)}</div>}
            </td>
            <td data-title={t('count')} className={styles.number}>
              {format.number(shown.chats)}
              {shown.chats === 0 && shown.left_out === null && <div className={styles.note}>{t('nobody')}</div>}
            </td>
            <td data-title={t('origin')}>
              <Origin shown={shown} />
              {plan.may_manage && <Acts {...props} shown={shown} words={words} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
