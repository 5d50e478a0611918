import { Button, FormStatus } from '@vkontakte/vkui';
import { useState } from 'react';
import { ApiError, useErrorText } from '../../shared/api';
import { DateField } from '../../shared/ui/DateField';
import { SelectField, TextField } from '../../shared/ui/fields';
import type { Fields, Kind, RegisterForm } from './api';
import { useText } from './messages';
import styles from './Organisations.module.css';
import { KINDS } from './words';

interface Props {
  form: RegisterForm;
  start: Fields;
  /** Where it stands in the tree may be changed. */
  canPlace: boolean;
  submitLabel: string;
  onSubmit: (fields: Fields) => void;
  busy: boolean;
  error: unknown;
}

const ABOVE: Record<Kind, readonly Kind[]> = {
  ministry: [],
  municipal_authority: ['ministry'],
  training_institute: ['ministry'],
  school: ['ministry', 'municipal_authority'],
  college: ['ministry', 'municipal_authority'],
};

/** The fields of an organisation, for a new one and for a known one. */
export function OrganisationForm({ form, start, canPlace, submitLabel, onSubmit, busy, error }: Props) {
  const t = useText();
  const errorText = useErrorText();
  const [fields, set] = useState(start);
  const change = (next: Partial<Fields>) => set((old) => ({ ...old, ...next }));
  const wrong = error instanceof ApiError && error.code === 'invalid_input' ? String(error.fields['field']) : '';
  const at = (field: string) => (wrong === field ? errorText(error) : null);
  const superiors = form.superiors.filter((one) => ABOVE[fields.kind].includes(one.kind));
  const isMinistry = fields.kind === 'ministry';
  const ready = fields.name.trim() !== '' && fields.short_name.trim() !== '' && (isMinistry || fields.superior_id !== null) && fields.municipality_id !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ ...fields, inn: fields.inn || null });
      }}
    >
      <TextField label={t('full_name')} value={fields.name} onChange={(name) => change({ name })} error={at('name')} required multiline maxLength={300} />
      <TextField label={t('short_name')} value={fields.short_name} onChange={(short_name) => change({ short_name })} error={at('short_name')} required maxLength={100} />
      <div className={styles.pair}>
        <SelectField
          label={t('kind')}
          value={fields.kind}
          disabled={!canPlace || isMinistry}
          onChange={(kind) => change({ kind, superior_id: null, level: kind === 'school' || kind === 'municipal_authority' ? 'municipal' : 'state' })}
          options={KINDS.filter((kind) => kind !== 'ministry' || isMinistry).map((kind) => ({ value: kind, label: t(kind) }))}
        />
        <SelectField
          label={t('level')}
          value={fields.level}
          disabled={!canPlace}
          onChange={(level) => change({ level })}
          options={[{ value: 'state', label: t('state') }, { value: 'municipal', label: t('municipal') }]}
        />
      </div>
      <SelectField
        label={t('municipality')}
        value={fields.municipality_id}
        disabled={!canPlace}
        onChange={(municipality_id) => change({ municipality_id })}
        error={at('municipality_id')}
        options={form.territories.map((one) => ({ value: one.id, label: one.name }))}
        required
      />
      {!isMinistry && (
        <SelectField
          label={t('superior')}
          value={fields.superior_id}
          disabled={!canPlace}
          onChange={(superior_id) => change({ superior_id })}
          error={at('superior_id')}
          options={superiors.map((one) => ({ value: one.id, label: one.short_name }))}
          required
        />
      )}
      <div className={styles.pair}>
        <SelectField
          label={t('legal_form')}
          value={fields.legal_form ?? 'none'}
          disabled={!canPlace}
          onChange={(value) => change({ legal_form: value === 'none' ? null : value })}
          options={[
            { value: 'none', label: '—' }, { value: 'budgetary', label: t('budgetary') },
            { value: 'autonomous', label: t('autonomous') }, { value: 'treasury', label: t('treasury') },
          ]}
        />
        <TextField
          label={t('inn')}
          value={fields.inn ?? ''}
          onChange={(value) => change({ inn: value.replace(/\D/g, '') })}
          error={at('inn')}
          inputMode="numeric"
          maxLength={12}
        />
      </div>
      <div className={styles.pair}>
        <DateField label={t('must_start_on')} value={fields.must_start_on ?? null} onChange={(must_start_on) => change({ must_start_on })} disabled={!canPlace} />
        <DateField label={t('started_on')} value={fields.started_on ?? null} onChange={(started_on) => change({ started_on })} disabled={!canPlace} />
      </div>
      {!canPlace && <div className={styles.quiet}>{t('region_only')}</div>}
      {error !== null && error !== undefined && !wrong && <FormStatus mode="error">{errorText(error)}</FormStatus>}
      <div><Button type="submit" size="l" loading={busy} disabled={!ready}>{submitLabel}</Button></div>
    </form>
  );
}
