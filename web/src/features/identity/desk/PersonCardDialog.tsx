import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, ModalCard } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { fullName } from '../../../shared/names';
import { QrCode } from '../../../shared/ui/QrCode';
import { Facts } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { deskApi, type Desk, type DeskLine, type PersonCard } from './api';
import styles from './Desk.module.css';
import { useDeskText } from './messages';
import { ResetAccess } from './ResetAccess';
import { StateMark, stateOf } from './StateMark';

type Step = 'facts' | 'renew' | 'withdraw' | 'block' | 'reset';

function CardOnScreen({ card, name }: { card: PersonCard; name: string }) {
  const t = useDeskText();
  const snackbar = useSnackbar();
  const copy = () => void navigator.clipboard.writeText(card.link).then(() => snackbar.say(t('copied')), snackbar.error);
  return (
    <div className={styles.card}>
      <QrCode src={card.qr} title={t('qr_of', { name })} size={220} />
      <div className={styles.link}>{card.link}</div>
      <Button mode="secondary" size="m" onClick={copy}>{t('copy')}</Button>
      <div className={styles.quiet}>{t('card_personal')}</div>
    </div>
  );
}

function Body({ desk, line, onClose }: { desk: Desk; line: DeskLine; onClose: () => void }) {
  const t = useDeskText();
  const format = useFormat(desk.time_zone);
  const organisation = desk.organisation_id;
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>('facts');
  const refresh = () => client.invalidateQueries({ queryKey: ['invitations', organisation] });
  const card = useMutation({ mutationFn: () => deskApi.card(organisation, line.person_id), onError: snackbar.error });
  const renew = useMutation({
    mutationFn: () => deskApi.renew(organisation, [line.person_id]),
    onSuccess: async () => {
      setStep('facts');
      snackbar.say(t('renewed'));
      await refresh();
      card.mutate();
    },
    onError: snackbar.error,
  });
  const withdraw = useMutation({
    mutationFn: () => deskApi.withdraw(organisation, [line.person_id]),
    onSuccess: async () => {
      snackbar.say(t('withdrawn'));
      onClose();
      await refresh();
    },
    onError: snackbar.error,
  });
  const block = useMutation({
    mutationFn: () => (line.is_blocked ? deskApi.unblock(organisation, line.person_id) : deskApi.block(organisation, line.person_id)),
    onSuccess: async () => {
      snackbar.say(t(line.is_blocked ? 'unblocked' : 'blocked'));
      setStep('facts');
      await refresh();
    },
    onError: snackbar.error,
  });
  const [recovered, setRecovered] = useState<PersonCard | null>(null);
  const usable = line.invitation_id !== null && stateOf(line) !== 'expired';
  if (step === 'reset') {
    return (
      <ResetAccess
        desk={desk}
        line={line}
        onDone={(made) => {
          setRecovered(made);
          setStep('facts');
          void refresh();
        }}
        onBack={() => setStep('facts')}
      />
    );
  }
  if (recovered) return <div className={styles.person}><div>{t('reset_done')}</div><CardOnScreen card={recovered} name={fullName(line)} /></div>;
  if (step !== 'facts') {
    const acting = { renew, withdraw, block }[step];
    const text = step === 'block' ? 'block_text' : step === 'renew' && line.progress === 'connected' ? 'renew_connected' : 'renew_text';
    return (
      <div className={styles.person}>
        <div>{t(text)}</div>
        <Button size="l" stretched appearance={step === 'renew' ? 'accent' : 'negative'} loading={acting.isPending} onClick={() => acting.mutate()}>{t(step)}</Button>
        <Button size="l" stretched mode="tertiary" onClick={() => setStep('facts')}>{t('close')}</Button>
      </div>
    );
  }
  return (
    <div className={styles.person}>
      <Facts
        items={[
          { label: t('state'), value: <StateMark line={line} /> },
          { label: t('login'), value: line.login },
          ...(line.expires_at ? [{ label: t('valid_until'), value: format.date(line.expires_at) }] : []),
          ...(line.connected_at ? [{ label: t('connected_at'), value: format.dateTime(line.connected_at) }] : []),
        ]}
      />
      {line.is_guarded && <div className={styles.quiet}>{t('guarded')}</div>}
      {card.data && <CardOnScreen card={card.data} name={fullName(line)} />}
      {!line.is_guarded && usable && !card.data && <Button size="l" stretched loading={card.isPending} onClick={() => card.mutate()}>{t('show_card')}</Button>}
      {!line.is_guarded && <Button size="l" stretched mode={usable ? 'secondary' : 'primary'} onClick={() => setStep('renew')}>{t('renew')}</Button>}
      {!line.is_guarded && desk.can_block && line.progress === 'connected' && (
        <Button size="l" stretched mode="secondary" onClick={() => setStep('reset')}>{t('reset')}</Button>
      )}
      {!line.is_guarded && desk.can_block && (
        <Button size="l" stretched mode="tertiary" appearance={line.is_blocked ? 'accent' : 'negative'} loading={block.isPending} onClick={() => (line.is_blocked ? block.mutate() : setStep('block'))}>
          {t(line.is_blocked ? 'unblock' : 'block')}
        </Button>
      )}
      {!line.is_guarded && usable && <Button size="l" stretched mode="tertiary" appearance="negative" onClick={() => setStep('withdraw')}>{t('withdraw')}</Button>}
    </div>
  );
}

/** One person's card: its state, the link and the code on demand (which is logged), a new one, taking it back. */
export function PersonCardDialog({ desk, line, onClose }: { desk: Desk; line: DeskLine | null; onClose: () => void }) {
  const t = useDeskText();
  return (
    <ModalCard open={line !== null} onClose={onClose} title={line ? fullName(line) : ''} dismissLabel={t('close')}>
      {line && <Body key={line.person_id} desk={desk} line={line} onClose={onClose} />}
    </ModalCard>
  );
}
