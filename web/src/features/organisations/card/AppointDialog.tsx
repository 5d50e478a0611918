import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, FormStatus, ModalCard, SegmentedControl } from '@vkontakte/vkui';
import { useState } from 'react';
import { ApiError, useErrorText } from '../../../shared/api';
import { DateField } from '../../../shared/ui/DateField';
import { SelectField, TextField } from '../../../shared/ui/fields';
import { FileDrop } from '../../../shared/ui/FileDrop';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { organisationsApi, type AppointmentRole, type Card } from '../api';
import styles from '../Organisations.module.css';
import { useCardText } from './messages';
import { PersonPicker } from './PersonPicker';

const MAX_SCAN = 20 * 1024 * 1024;
const MAY_SIGN: readonly AppointmentRole[] = ['coordinator', 'deputy_director'];

function useForm(card: Card, role: AppointmentRole | undefined) {
  const [fields, set] = useState({
    role: role ?? card.appointable.find((one) => one === 'pedagogue') ?? card.appointable[0] ?? 'staff',
    who: 'roster' as 'roster' | 'new',
    person: null as string | null,
    family: '', given: '', patronymic: '',
    post: '', number: '', date: null as string | null,
    from: card.today as string | null, to: null as string | null,
    maySign: false,
    scan: null as { id: string; name: string } | null,
  });
  const change = (next: Partial<typeof fields>) => set((old) => ({ ...old, ...next }));
  return { fields, change };
}

/** Appointing somebody: who, as what, since when, by which order, with its scan. */
export function AppointDialog({ card, role, onClose }: { card: Card; role?: AppointmentRole; onClose: () => void }) {
  const t = useCardText();
  const errorText = useErrorText();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const { fields, change } = useForm(card, role);
  const isNew = fields.who === 'new';
  const appoint = useMutation({
    mutationFn: () => organisationsApi.appoint(card.id, {
      role: fields.role,
      valid_from: fields.from ?? card.today,
      last_day: fields.to,
      person_id: isNew ? null : fields.person,
      person: isNew ? { family_name: fields.family, given_name: fields.given, patronymic: fields.patronymic } : null,
      post: fields.post,
      may_sign_report: fields.maySign && MAY_SIGN.includes(fields.role),
      order_number: fields.number || null,
      order_date: fields.date,
      order_file_id: fields.scan?.id ?? null,
    }),
    onSuccess: async () => {
      snackbar.say(t('appointed'));
      onClose();
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
  const upload = useMutation({
    mutationFn: (file: File) => organisationsApi.uploadScan(card.id, file),
    onSuccess: ({ id, name }) => change({ scan: { id, name } }),
  });
  const wrong = appoint.error instanceof ApiError && appoint.error.code === 'invalid_input' ? String(appoint.error.fields['field']) : '';
  const at = (field: string) => (wrong === field ? t('required') : null);
  const ready = isNew ? fields.family.trim() !== '' : fields.person !== null;
  return (
    <ModalCard open title={t('appoint_title')} onClose={onClose} dismissButtonMode="inside">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          appoint.mutate();
        }}
      >
        <SelectField
          label={t('role')}
          value={fields.role}
          onChange={(value) => change({ role: value })}
          options={card.appointable.map((one) => ({ value: one, label: t(one) }))}
        />
        <SegmentedControl
          aria-label={t('who')}
          value={fields.who}
          onChange={(value) => change({ who: value === 'new' ? 'new' : 'roster' })}
          options={[{ label: t('from_roster'), value: 'roster' }, { label: t('new_person'), value: 'new' }]}
        />
        {isNew
          ? (
            <div className={styles.pair}>
              <TextField label={t('family_name')} value={fields.family} onChange={(family) => change({ family })} error={at('family_name')} required />
              <TextField label={t('given_name')} value={fields.given} onChange={(given) => change({ given })} />
              <TextField label={t('patronymic')} value={fields.patronymic} onChange={(patronymic) => change({ patronymic })} />
            </div>
          )
          : <PersonPicker organisationId={card.id} label={t('person')} value={fields.person} onChange={(person) => change({ person })} kind="staff" />}
        <TextField label={t('post')} value={fields.post} onChange={(post) => change({ post })} maxLength={200} />
        <div className={styles.pair}>
          <TextField label={t('order_number')} value={fields.number} onChange={(number) => change({ number })} error={at('order_number')} required={fields.role === 'coordinator'} maxLength={60} />
          <DateField label={t('order_date')} value={fields.date} onChange={(date) => change({ date })} error={at('order_date')} required={fields.role === 'coordinator'} />
        </div>
        <div className={styles.pair}>
          <DateField label={t('first_day')} value={fields.from} onChange={(from) => change({ from })} error={at('valid_from')} required />
          <DateField label={t('last_day_open')} value={fields.to} onChange={(to) => change({ to })} error={at('last_day')} />
        </div>
        {MAY_SIGN.includes(fields.role) && (
          <Checkbox checked={fields.maySign} onChange={(event) => change({ maySign: event.target.checked })}>{t('may_sign')}</Checkbox>
        )}
        <FileDrop
          label={t('scan')}
          accept=".pdf,.jpg,.jpeg,.png"
          maxBytes={MAX_SCAN}
          hint={fields.scan ? t('scan_ready', { name: fields.scan.name }) : t('scan_hint')}
          error={upload.error ? errorText(upload.error) : null}
          disabled={upload.isPending}
          onFiles={([file]) => {
            if (file) upload.mutate(file);
          }}
        />
        {appoint.error && <FormStatus mode="error">{errorText(appoint.error)}</FormStatus>}
        <Button type="submit" size="l" stretched loading={appoint.isPending} disabled={!ready || upload.isPending}>{t('appoint')}</Button>
      </form>
    </ModalCard>
  );
}
