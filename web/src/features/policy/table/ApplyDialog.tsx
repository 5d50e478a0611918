/** What a change would do, counted by the server, before anybody says yes. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { QueryView } from '../../../shared/ui/QueryView';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { TextField } from '../../../shared/ui/fields';
import { policyApi, type PolicyMove, type PolicyPreview, type PolicyTable, type Scope } from '../api';
import { choicesOf, type Draft, type Supervising } from '../draft';
import { useText } from '../messages';
import styles from '../Policy.module.css';
import { useLine } from './TableView';

const SHOWN = 12;

interface Props {
  scope: Scope;
  table: PolicyTable;
  draft: Draft;
  supervisedBy: Supervising;
  onClose: () => void;
}

function Moves({ table, moves }: { table: PolicyTable; moves: readonly PolicyMove[] }) {
  const t = useText();
  const line = useLine();
  const kinds = new Map(table.cells.map((cell) => [`${cell.verb} ${cell.line}`, cell.one]));
  return (
    <ul className={styles.list}>
      {moves.slice(0, SHOWN).map((move) => {
        const kind = kinds.get(`${move.verb} ${move.line}`);
        const verb = move.verb === 'make_group' || move.verb === 'make_channel' ? 'make' : move.verb;
        const who = kind ? t(`may_${verb}`, { kind: t(`kind_${kind}`) }) : '';
        return <li key={`${move.verb} ${move.line}`}>{t('move', { who, line: line(move), after: t(move.after).toLowerCase() })}</li>;
      })}
      {moves.length > SHOWN && <li>{t('and_more', { count: moves.length - SHOWN })}</li>}
    </ul>
  );
}

function Effects({ preview }: { preview: PolicyPreview }) {
  const t = useText();
  const { closed, opened, supervised, unsupervised } = preview;
  const said = [
    closed > 0 && t('closed', { count: closed }),
    opened > 0 && t('opened', { count: opened }),
    supervised > 0 && t('watched', { count: supervised }),
    unsupervised > 0 && t('unwatched', { count: unsupervised }),
  ].filter((one) => one !== false);
  return (
    <ul className={styles.list}>
      {said.length === 0 && <li>{t('none_moved')}</li>}
      {said.map((one) => <li key={one}><strong>{one}</strong></li>)}
      {!preview.is_complete && <li>{t('at_least')}</li>}
    </ul>
  );
}

export function ApplyDialog({ scope, table, draft, supervisedBy, onClose }: Props) {
  const t = useText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [reason, setReason] = useState('');
  const preview = useQuery({
    queryKey: ['policy', 'preview', scope.id, choicesOf(table, draft, supervisedBy, '')],
    queryFn: () => policyApi.preview(scope, choicesOf(table, draft, supervisedBy, '')),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return (
    <ConfirmDialog
      open
      title={t('confirm_title')}
      confirmLabel={t('apply')}
      destructive={(preview.data?.closed ?? 0) > 0}
      onClose={onClose}
      onConfirm={async () => {
        const changed = await policyApi.change(scope, choicesOf(table, draft, supervisedBy, reason));
        client.setQueryData(['policy', scope.kind, scope.id], changed);
        snackbar.say(t('applied'));
      }}
    >
      <QueryView query={preview}>
        {(found) => (
          <div className={styles.dialog}>
            <Effects preview={found} />
            <Moves table={table} moves={found.cells} />
            <TextField label={t('reason')} value={reason} onChange={setReason} hint={t('reason_hint')} maxLength={500} />
          </div>
        )}
      </QueryView>
    </ConfirmDialog>
  );
}
