import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormStatus } from '@vkontakte/vkui';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useErrorText } from '../../../shared/api';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { FileDrop } from '../../../shared/ui/FileDrop';
import { Screen } from '../../../shared/ui/Screen';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { Wizard } from '../../../shared/ui/Wizard';
import { organisationsApi, type RegisterDifference } from '../api';
import { useText } from '../messages';
import styles from '../Organisations.module.css';
import { Problems } from '../Problems';
import { useSetupText } from '../setupMessages';

type Change = RegisterDifference['changes'][number];
const FIELDS = ['name', 'short_name', 'kind', 'level', 'legal_form', 'municipality_id', 'superior_id', 'inn', 'must_start_on'] as const;

function Difference({ difference }: { difference: RegisterDifference }) {
  const t = useSetupText();
  const words = useText();
  const columns = useMemo<Column<Change>[]>(() => [
    { id: 'row', title: t('row'), kind: 'number', value: (row) => row.row, width: 90 },
    {
      id: 'kind', title: t('kind'), kind: 'status', value: (row) => t(row.kind === 'same' ? 'unchanged' : row.kind),
      cell: (row) => (
        <StatusMark kind={row.kind === 'new' ? 'good' : row.kind === 'changed' ? 'progress' : 'neutral'}>
          {t(row.kind === 'same' ? 'unchanged' : row.kind)}
        </StatusMark>
      ),
    },
    { id: 'name', title: words('name'), value: (row) => row.short_name, width: 280 },
    { id: 'type', title: words('kind'), value: (row) => words(row.organisation_kind) },
    { id: 'municipality', title: words('municipality'), value: (row) => row.municipality_name, width: 240 },
    { id: 'superior', title: words('superior'), value: (row) => row.superior_name, width: 240 },
    {
      id: 'fields', title: t('fields'), width: 220,
      value: (row) => FIELDS.filter((field) => row.changed.includes(field)).map((field) => t(`f_${field}`)).join(', '),
    },
  ], [t, words]);
  return (
    <div className={styles.stack}>
      <Problems problems={difference.problems} />
      {difference.same > 0 && <div className={styles.quiet}>{t('same', { count: difference.same })}</div>}
      <DataTable name="changes" label={t('difference')} columns={columns} rows={difference.changes} rowKey={(row) => String(row.row)} height={420} />
    </div>
  );
}

/** The register from a list: the file, the difference, done. */
export function Component() {
  const t = useSetupText();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { regionId = '' } = useParams();
  const [shown, setShown] = useState<{ file: File; difference: RegisterDifference } | null>(null);
  const [applied, setApplied] = useState<{ new: number; changed: number } | null>(null);
  const preview = useMutation({
    mutationFn: async (file: File) => ({ file, difference: await organisationsApi.previewList(regionId, file) }),
    onSuccess: setShown,
  });
  const difference = shown?.difference;
  const work = difference ? difference.new + difference.changed : 0;
  return (
    <Screen title={t('list_title')} back="/organisations">
      <Wizard
        title={t('list_title')}
        steps={[
          {
            id: 'file',
            title: t('file'),
            canLeave: shown !== null,
            content: (
              <div className={styles.stack}>
                <FileDrop
                  label={t('file')}
                  accept=".xlsx,.csv"
                  hint={shown?.file.name ?? t('hint')}
                  disabled={preview.isPending}
                  onFiles={([file]) => {
                    if (file) preview.mutate(file);
                  }}
                />
                {preview.error && <FormStatus mode="error">{errorText(preview.error)}</FormStatus>}
                {difference?.changes.length === 0 && <Problems problems={difference.problems} />}
              </div>
            ),
          },
          {
            id: 'difference',
            title: t('difference'),
            canLeave: work > 0,
            nextLabel: work > 0 ? t('apply', { added: difference?.new ?? 0, changed: difference?.changed ?? 0 }) : t('nothing'),
            onNext: async () => {
              if (!shown) return false;
              const done = await organisationsApi.applyList(regionId, shown.file, shown.difference.mark);
              setApplied({ new: done.new, changed: done.changed ?? 0 });
              await client.invalidateQueries({ queryKey: ['organisations'] });
              return true;
            },
            content: difference ? <Difference difference={difference} /> : null,
          },
          {
            id: 'done',
            title: t('done'),
            content: applied && <StatusMark kind="good">{t('applied', { added: applied.new, changed: applied.changed })}</StatusMark>,
          },
        ]}
        doneLabel={t('to_register')}
        onDone={() => void navigate('/organisations')}
        onCancel={() => void navigate('/organisations')}
      />
    </Screen>
  );
}
