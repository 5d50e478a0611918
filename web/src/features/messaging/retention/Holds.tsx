import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Footnote, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../../shared/i18n';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { TextField } from '../../../shared/ui/fields';
import { QueryView } from '../../../shared/ui/QueryView';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { retentionApi, type Hold } from './api';
import { useText, type RetentionText } from './messages';
import styles from './Retention.module.css';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CHAT = new RegExp(`/chats/(${UUID})`, 'i');
const PERSON = new RegExp(`/people/(${UUID})`, 'i');

/** The conversation or the person that an address of Parta names; null where it names neither. */
export function readSubject(address: string): { conversation_id: string } | { person_id: string } | null {
  const chat = CHAT.exec(address)?.[1];
  if (chat) return { conversation_id: chat };
  const person = PERSON.exec(address)?.[1];
  return person ? { person_id: person } : null;
}

function titleOf(t: RetentionText, hold: Hold): string {
  if (hold.person_id) return t('hold_person', { title: hold.title });
  return t('hold_chat', { title: hold.title || t('hold_untitled') });
}

function NewHold({ region, onClose }: { region: string; onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const subject = readSubject(address);
  const place = async () => {
    setTried(true);
    if (!subject || reason.trim() === '') return false;
    client.setQueryData(['holds', region], await retentionApi.place(region, { ...subject, reason: reason.trim() }));
    return true;
  };
  return (
    <ConfirmDialog open title={t('add_hold')} confirmLabel={t('hold_place')} onConfirm={place} onClose={onClose}>
      <div className={styles.fields}>
        <TextField
          label={t('hold_address')}
          value={address}
          required
          hint={t('hold_address_hint')}
          error={isTried && !subject ? t('hold_wrong') : null}
          onChange={setAddress}
        />
        <TextField label={t('hold_reason')} value={reason} required multiline maxLength={500} hint={t('hold_reason_hint')} error={isTried && reason.trim() === '' ? t('hold_reason_hint') : null} onChange={setReason} />
      </div>
    </ConfirmDialog>
  );
}

export function Holds({ region }: { region: string }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [isAdding, setAdding] = useState(false);
  const [lifted, setLifted] = useState<Hold | null>(null);
  const holds = useQuery({ queryKey: ['holds', region], queryFn: () => retentionApi.holds(region) });
  const lift = async () => {
    if (!lifted) return;
    await retentionApi.lift(region, lifted.id);
    await client.invalidateQueries({ queryKey: ['holds', region] });
    snackbar.say(t('lifted'));
  };
  return (
    <Section title={t('holds')} aside={<Button mode="secondary" size="s" onClick={() => setAdding(true)}>{t('add_hold')}</Button>} flush>
      <Footnote className={styles.about}>{t('holds_about')}</Footnote>
      <QueryView query={holds}>
        {({ holds: all }) => (all.length === 0
          ? <SimpleCell>{t('no_holds')}</SimpleCell>
          : all.map((hold) => (
            <SimpleCell
              key={hold.id}
              multiline
              subtitle={t('hold_by', { reason: hold.reason, name: hold.placed_by_name, date: format.date(hold.placed_at) })}
              extraSubtitle={hold.lifted_at ? t('hold_lifted', { name: hold.lifted_by_name, date: format.date(hold.lifted_at) }) : undefined}
              after={hold.lifted_at ? undefined : <Button mode="tertiary" size="s" onClick={() => setLifted(hold)}>{t('lift')}</Button>}
            >
              {titleOf(t, hold)}
            </SimpleCell>
          )))}
      </QueryView>
      {isAdding && <NewHold region={region} onClose={() => setAdding(false)} />}
      <ConfirmDialog
        open={lifted !== null}
        title={t('lift_title')}
        objects={lifted ? [titleOf(t, lifted)] : []}
        confirmLabel={t('lift')}
        destructive
        onConfirm={lift}
        onClose={() => setLifted(null)}
      >
        {t('lift_text')}
      </ConfirmDialog>
    </Section>
  );
}
