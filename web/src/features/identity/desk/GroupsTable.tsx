import { Icon20ListBulletOutline, Icon20PrinterOutline } from '@vkontakte/icons';
import { IconButton } from '@vkontakte/vkui';
import { useMemo } from 'react';
import { DataTable, type Column } from '../../../shared/ui/DataTable';
import type { Desk, DeskGroup } from './api';
import styles from './Desk.module.css';
import { useDeskText } from './messages';
import { usePrinting } from './usePrinting';

const ROW_PX = 44;
/** Toolbar and header; on a phone the toolbar takes two lines. */
const HEAD_PX = 150;

const share = (funnel: DeskGroup['total']) => (funnel.people > 0 ? { part: funnel.connected, whole: funnel.people } : null);

/** The groups, each with its share of connected; a row leads to its people. */
export function GroupsTable({ desk, path }: { desk: Desk; path: string }) {
  const t = useDeskText();
  const { print, busy } = usePrinting(desk.organisation_id);
  const columns = useMemo<Column<DeskGroup>[]>(() => [
    { id: 'group', title: t('group'), value: (row) => row.name || t('staff') },
    { id: 'people', title: t('people'), kind: 'number', value: (row) => row.total.people },
    { id: 'missing', title: t('missing'), kind: 'number', value: (row) => row.total.people - row.total.connected },
    { id: 'connected', title: t('connected'), kind: 'share', value: (row) => share(row.total) },
    { id: 'students', title: t('students_connected'), kind: 'share', value: (row) => share(row.students) },
    { id: 'parents', title: t('parents_connected'), kind: 'share', value: (row) => share(row.parents) },
    { id: 'invited', title: t('invited'), kind: 'number', value: (row) => row.total.invited, hidden: true },
    { id: 'opened', title: t('opened'), kind: 'number', value: (row) => row.total.opened, hidden: true },
    {
      id: 'print',
      title: t('print'),
      sortable: false,
      width: 124,
      value: () => null,
      csv: () => '',
      cell: ({ id, name }) => id && (
        <span className={styles.cellButtons} onClick={(event) => event.stopPropagation()}>
          <IconButton label={t('print_group', { name })} disabled={busy} onClick={() => print('cards', id)}><Icon20PrinterOutline /></IconButton>
          <IconButton label={t('list_group', { name })} disabled={busy} onClick={() => print('missing', id)}><Icon20ListBulletOutline /></IconButton>
        </span>
      ),
    },
  ], [t, print, busy]);
  return (
    <DataTable
      columns={columns}
      rows={desk.groups}
      rowKey={(row) => row.id ?? 'staff'}
      label={t('groups')}
      name="groups"
      height={Math.min(640, HEAD_PX + desk.groups.length * ROW_PX)}
      rowHref={(row) => `${path}?tab=people&people.group=${row.id ?? 'staff'}`}
    />
  );
}
