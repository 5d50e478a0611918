/** Forwards messages: where to, with a word of one's own if one wishes. Who may not write somewhere isn't offered it. */
import { Button, Checkbox, FormStatus, ModalPage, ModalPageHeader } from '@vkontakte/vkui';
import { useMemo, useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { Avatar } from '../../../shared/ui/Avatar';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { SearchField } from '../../../shared/ui/SearchField';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { TextField } from '../../../shared/ui/fields';
import { useEntries, useMessaging } from '../client/current';
import type { DialogProps } from '../conversation/controls';
import { useControls } from '../conversation/controls';
import { useText as useMessengerText } from '../messages';
import type { Entry } from '../store/entry';
import type { ForwardOutcome } from '../wire';
import { avatarId, avatarKind, titleOf } from '../words';
import { Forwarding, MAX_TARGETS, SAVED, targetsOf } from './forward';
import { useDialogText } from './messages';
import styles from './MessageDialogs.module.css';

/** `entry` null: one's own notes, before there are any. */
function Target({ entry, isChosen, isFull, onToggle }: { entry: Entry | null; isChosen: boolean; isFull: boolean; onToggle: () => void }) {
  const t = useMessengerText();
  const { me } = useMessaging();
  const title = entry ? titleOf(entry.conversation, t) : t('saved');
  return (
    <label className={styles.target}>
      <Avatar id={entry ? avatarId(entry.conversation) : me} name={title} kind={entry ? avatarKind(entry.conversation) : 'person'} size={40} />
      <span className={styles.targetText}>
        <span className={styles.targetTitle}>{title}</span>
        {entry?.conversation.organisation_name && <span className={styles.targetAbout}>{entry.conversation.organisation_name}</span>}
      </span>
      <Checkbox checked={isChosen} disabled={isFull && !isChosen} onChange={onToggle} aria-label={title} className={styles.check} />
    </label>
  );
}

function Refused({ outcomes }: { outcomes: readonly ForwardOutcome[] }) {
  const t = useDialogText();
  const messenger = useMessengerText();
  const { store } = useMessaging();
  const names = outcomes.map(({ conversation_id: id }) => {
    const entry = store.entry(id);
    return entry ? titleOf(entry.conversation, messenger) : '…';
  });
  return <FormStatus mode="error" role="alert">{t('forward_refused', { names: names.join(', ') })}</FormStatus>;
}

export function ForwardDialog({ entry, seqs, onClose }: DialogProps) {
  const t = useDialogText();
  const messenger = useMessengerText();
  const client = useMessaging();
  const controls = useControls();
  const snackbar = useSnackbar();
  const errorText = useErrorText();
  const entries = useEntries();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [comment, setComment] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState<readonly ForwardOutcome[]>([]);
  const forwarding = useMemo(() => new Forwarding(entry.id, seqs), [entry.id, seqs]);
  const targets = useMemo(() => targetsOf(entries, query, messenger('saved')), [entries, query, messenger]);
  const isSavedNew = messenger('saved').toLowerCase().startsWith(query.trim().toLowerCase())
    && !entries.some(({ conversation }) => conversation.kind === 'saved');
  const toggle = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      const outcomes = await forwarding.send(client, chosen, comment.trim());
      const left = outcomes.filter(({ code }) => code);
      setRefused(left);
      setChosen(left.map((outcome) => outcome.conversation_id));
      if (left.length > 0) return;
      controls.leaveSelection();
      onClose();
      snackbar.say(t('forwarded', { count: seqs.length, chats: outcomes.length }));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <ModalPage
      open
      onClose={onClose}
      size="s"
      dynamicContentHeight={false}
      settlingHeight={100}
      header={<ModalPageHeader>{t('forward_title', { count: seqs.length })}</ModalPageHeader>}
      modalDismissButtonLabel={messenger('close')}
    >
      <div className={styles.body}>
        <div className={styles.search}><SearchField value={query} onChange={setQuery} label={t('forward_where')} delay={0} /></div>
        <div className={styles.targets} role="group" aria-label={t('forward_where')}>
          {isSavedNew && <Target entry={null} isChosen={chosen.includes(SAVED)} isFull={chosen.length >= MAX_TARGETS} onToggle={() => toggle(SAVED)} />}
          {targets.length === 0 && !isSavedNew && <EmptyState title={messenger('nothing_found', { query })}>{t('forward_nowhere')}</EmptyState>}
          {targets.map((target) => (
            <Target
              key={target.id}
              entry={target}
              isChosen={chosen.includes(target.id)}
              isFull={chosen.length >= MAX_TARGETS}
              onToggle={() => toggle(target.id)}
            />
          ))}
        </div>
        <div className={styles.foot}>
          {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
          {refused.length > 0 && <Refused outcomes={refused} />}
          <TextField label={t('forward_comment')} value={comment} onChange={setComment} maxLength={9_000} />
          <Button size="l" stretched loading={isBusy} disabled={chosen.length === 0} onClick={() => void send()}>
            {t('forward', { count: chosen.length })}
          </Button>
        </div>
      </div>
    </ModalPage>
  );
}
