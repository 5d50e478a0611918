/** A poll in its bubble: choices to make, or bars with what was chosen; its end and who voted. */
import { Icon16CheckCircle } from '@vkontakte/icons';
import { Button, Checkbox, FormStatus, Radio, VisuallyHidden } from '@vkontakte/vkui';
import { Suspense, lazy, useEffect, useId, useState } from 'react';
import { useErrorText } from '../../../../shared/api';
import { announce } from '../../../../shared/announce';
import { NBSP, useFormat } from '../../../../shared/i18n';
import { ConfirmDialog } from '../../../../shared/ui/ConfirmDialog';
import { useMessaging } from '../../client/current';
import { useControls } from '../../conversation/controls';
import type { Poll } from '../../wire';
import { Bar } from '../asking/Bar';
import styles from '../asking/asking.module.css';
import '../asking/errors';
import type { PartProps } from '../registry';
import { AddOption } from './AddOption';
import { usePollText } from './messages';
import own from './polls.module.css';
import { pollsApi } from './requests';
import { useClosed } from './useClosed';

const VotersDialog = lazy(() => import('./VotersDialog').then((module) => ({ default: module.VotersDialog })));

function Results({ poll, chosen }: { poll: Poll; chosen: readonly number[] }) {
  const t = usePollText();
  const format = useFormat();
  return (
    <ul className={own.options}>
      {poll.options.map((option) => {
        const isOwn = chosen.includes(option.number);
        return (
          <li key={option.number} className={own.result}>
            <div className={own.line}>
              <span className={`${own.option} ${isOwn ? own.own : ''}`}>
                {isOwn && <span className={own.mark}><Icon16CheckCircle /></span>}
                {option.text}
                {isOwn && <VisuallyHidden>{`, ${t('own')}`}</VisuallyHidden>}
              </span>
              <span className={own.share}>{poll.voters > 0 ? format.share(option.votes, poll.voters) : '—'}</span>
            </div>
            <Bar part={option.votes} whole={poll.voters} />
          </li>
        );
      })}
    </ul>
  );
}

interface ChoosingProps {
  poll: Poll;
  label: string;
  chosen: readonly number[];
  onChoose: (chosen: number[]) => void;
}

function Choosing({ poll, label, chosen, onChoose }: ChoosingProps) {
  const name = useId();
  const toggle = (number: number) => onChoose(chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number]);
  return (
    <div role={poll.is_multiple ? 'group' : 'radiogroup'} aria-label={label} className={styles.choices}>
      {poll.options.map(({ number, text }) => (poll.is_multiple
        ? <Checkbox key={number} checked={chosen.includes(number)} onChange={() => toggle(number)}>{text}</Checkbox>
        : <Radio key={number} name={name} value={String(number)} checked={chosen.includes(number)} onChange={() => onChoose([number])}>{text}</Radio>))}
    </div>
  );
}

export function PollPart({ message, isOwn, entry }: PartProps) {
  const t = usePollText();
  const format = useFormat();
  const errorText = useErrorText();
  const controls = useControls();
  const { me } = useMessaging();
  const poll = message.poll!;
  const told = message.own?.choices ?? [];
  // One's own choice is shown as soon as the server has it; its telling to all comes with the next count.
  const [given, setGiven] = useState<readonly number[] | null>(null);
  const [draft, setDraft] = useState<number[]>([]);
  const [isChanging, setChanging] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const key = told.join(' ');
  useEffect(() => setGiven(null), [key]);
  const chosen = given ?? told;
  const isClosed = useClosed(poll.closes_at, poll.closed_at);
  const mayVote = !isClosed && (entry.conversation.may_write || entry.conversation.why_not_write === 'readers_only');
  const isChoosing = mayVote && !isLooking && (chosen.length === 0 || isChanging);
  const mayEnd = !isClosed && (message.author_id === me || entry.conversation.role === 'owner' || entry.conversation.role === 'admin');
  const vote = async (choices: number[]) => {
    setBusy(true);
    setError(null);
    try {
      const answered = await pollsApi.vote(entry.id, message.seq, choices);
      setGiven(answered.own?.choices ?? []);
      setChanging(false);
      setDraft([]);
      announce(t('voted', { count: answered.poll?.voters ?? 0 }));
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const kind = t(`kind_${poll.is_anonymous ? 'anonymous' : 'open'}_${poll.is_multiple ? 'several' : 'one'}`);
  const until = poll.closed_at ?? poll.closes_at;
  return (
    <div className={styles.part} role="group" aria-label={`${kind}: ${message.text}`}>
      <p className={styles.caption}>
        <span>{isClosed ? t('closed') : kind}</span>
        {!isClosed && !poll.may_revote && <span>{`${NBSP}· ${t('final')}`}</span>}
        {until && <span>{isClosed ? `${NBSP}· ${format.dateTime(until)}` : `${NBSP}· ${t('until', { moment: format.dateTime(until) })}`}</span>}
      </p>
      {isChoosing
        ? <Choosing poll={poll} label={message.text} chosen={draft} onChoose={setDraft} />
        : <Results poll={poll} chosen={chosen} />}
      <p className={styles.count}>{t('voted', { count: poll.voters })}</p>
      {mayVote && (poll.may_add_options || isOwn) && poll.options.length < 20 && isChoosing && <AddOption conversationId={entry.id} seq={message.seq} />}
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <div className={styles.buttons}>
        {isChoosing && <Button size="m" loading={isBusy} disabled={draft.length === 0} onClick={() => void vote(draft)}>{t('vote')}</Button>}
        {isChoosing && chosen.length === 0 && <Button size="m" mode="tertiary" onClick={() => setLooking(true)}>{t('see')}</Button>}
        {mayVote && isLooking && chosen.length === 0 && <Button size="m" mode="secondary" onClick={() => setLooking(false)}>{t('hide')}</Button>}
        {isChanging && <Button size="m" mode="tertiary" loading={isBusy} onClick={() => void vote([])}>{t('withdraw')}</Button>}
        {mayVote && !isChoosing && chosen.length > 0 && poll.may_revote && (
          <Button size="m" mode="tertiary" onClick={() => { setDraft([...chosen]); setChanging(true); }}>{t('again')}</Button>
        )}
        {!poll.is_anonymous && poll.voters > 0 && !isChoosing && (
          <Button size="m" mode="tertiary" onClick={() => controls.open(VotersDialog, [message.seq])}>{t('who')}</Button>
        )}
        {mayEnd && !isChoosing && <Button size="m" mode="tertiary" onClick={() => setEnding(true)}>{t('end')}</Button>}
      </div>
      {isEnding && (
        <Suspense>
          <ConfirmDialog
            open
            title={t('end')}
            confirmLabel={t('end')}
            onConfirm={() => pollsApi.end(entry.id, message.seq)}
            onClose={() => setEnding(false)}
          >
            {t('end_why')}
          </ConfirmDialog>
        </Suspense>
      )}
    </div>
  );
}
