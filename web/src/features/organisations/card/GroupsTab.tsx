import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, FormStatus, ModalCard } from '@vkontakte/vkui';
import { useMemo, useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { SelectField, TextField } from '../../../shared/ui/fields';
import { Section } from '../../../shared/ui/Section';
import { organisationsApi, type Card, type Group } from '../api';
import styles from '../Organisations.module.css';
import { useCardText } from './messages';

/** A new group, or another name of one: the group itself goes on. */
function GroupDialog({ card, group, onClose }: { card: Card; group: Group | null; onClose: () => void }) {
  const t = useCardText();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [kind, setKind] = useState<Group['kind']>(group?.kind ?? (card.kind === 'college' ? 'study_group' : 'class'));
  const [name, setName] = useState(group?.name ?? '');
  const [grade, setGrade] = useState(group?.grade?.toString() ?? '');
  const save = useMutation({
    mutationFn: async () => {
      const body = { kind, name, grade: grade ? Number(grade) : null };
      if (group) await organisationsApi.changeGroup(group.id, body);
      else await organisationsApi.addGroup(card.id, body);
    },
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
  return (
    <ModalCard open title={t(group ? 'rename_group' : 'add_group')} onClose={onClose} dismissButtonMode="inside">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {!group && (
          <SelectField
            label={t('group_kind')}
            value={kind}
            onChange={setKind}
            options={[{ value: 'class', label: t('class') }, { value: 'study_group', label: t('study_group') }]}
          />
        )}
        <TextField label={t('group_name')} value={name} onChange={setName} required autoFocus maxLength={60} />
        <TextField label={t('grade')} value={grade} onChange={(value) => setGrade(value.replace(/\D/g, ''))} inputMode="numeric" maxLength={2} />
        {save.error && <FormStatus mode="error">{errorText(save.error)}</FormStatus>}
        <Button type="submit" size="l" stretched loading={save.isPending} disabled={!name.trim()}>{t('save')}</Button>
      </form>
    </ModalCard>
  );
}

/** Classes and study groups, with who leads them and how many are connected. */
export function GroupsTab({ card }: { card: Card }) {
  const t = useCardText();
  const [dialog, setDialog] = useState<{ group: Group | null } | null>(null);
  const query = useQuery({ queryKey: ['organisations', 'groups', card.id], queryFn: () => organisationsApi.groups(card.id) });
  const canManage = query.data?.can_manage ?? false;
  const columns = useMemo<Column<Group>[]>(() => [
    { id: 'name', title: t('group'), value: (row) => row.name },
    { id: 'grade', title: t('grade'), kind: 'number', value: (row) => row.grade },
    { id: 'homeroom', title: t('homeroom'), value: (row) => row.homerooms.map((one) => one.short_name).join(', '), width: 280 },
    { id: 'students', title: t('students'), kind: 'number', value: (row) => row.students },
    { id: 'connected', title: t('connected'), kind: 'share', value: (row) => (row.students > 0 ? { part: row.connected, whole: row.students } : null) },
    {
      id: 'rename', title: t('rename_group'), sortable: false, value: () => null, csv: () => '',
      cell: (row) => canManage && (
        <span onClick={(event) => event.stopPropagation()}>
          <Button size="s" mode="tertiary" onClick={() => setDialog({ group: row })}>{t('rename_group')}</Button>
        </span>
      ),
    },
  ], [t, canManage]);
  return (
    <Section flush>
      {canManage && <div className={styles.views}><Button onClick={() => setDialog({ group: null })}>{t('add_group')}</Button></div>}
      <DataTable
        name="groups"
        label={t('group')}
        columns={columns}
        rows={query.data?.groups ?? []}
        rowKey={(row) => row.id}
        rowHref={(row) => `/organisations/${card.id}?tab=persons&group=${row.id}`}
        searchText={(row) => `${row.name} ${row.homerooms.map((one) => one.name).join(' ')}`}
        loading={query.isPending}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={<EmptyState title={t('groups_empty')}>{t('groups_empty_text')}</EmptyState>}
      />
      {dialog && <GroupDialog card={card} group={dialog.group} onClose={() => setDialog(null)} />}
    </Section>
  );
}
