import { Icon24ChevronRight } from '@vkontakte/icons';
import { useQuery } from '@tanstack/react-query';
import { Caption, Footnote, Spinner, Text } from '@vkontakte/vkui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { organisationsApi, type TreeNode } from '../api';
import { useText } from '../messages';
import styles from '../Organisations.module.css';

function Numbers({ node }: { node: TreeNode }) {
  const t = useText();
  const format = useFormat();
  const { figures } = node;
  if (!figures) return null;
  const missing = figures.without_coordinator;
  return (
    <Footnote Component="div" className={styles.numbers}>
      {node.children > 0 && <span>{t('institutions', { count: figures.institutions })}</span>}
      {figures.people > 0 && <span>{t('connected_of', { share: format.share(figures.connected, figures.people) })}</span>}
      {node.has_coordinator === false && <StatusMark kind="warning">{t('no_coordinator')}</StatusMark>}
      {node.children > 0 && missing > 0 && <StatusMark kind="warning">{t('without', { count: missing })}</StatusMark>}
    </Footnote>
  );
}

function Node({ node, startsOpen }: { node: TreeNode; startsOpen: boolean }) {
  const t = useText();
  const [open, setOpen] = useState(startsOpen && node.children > 0);
  return (
    <li>
      <div className={styles.node}>
        {node.children > 0
          ? (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              aria-label={t(open ? 'collapse' : 'expand', { name: node.short_name })}
              onClick={() => setOpen(!open)}
            >
              <Icon24ChevronRight className={`${styles.chevron} ${open ? styles.open : ''}`} />
            </button>
          )
          : <span className={styles.toggle} aria-hidden="true" style={{ cursor: 'default' }} />}
        <Link to={`/organisations/${node.id}`} className={styles.link}>
          <Text className={styles.name}>{node.short_name}</Text>
          <Caption className={styles.quiet}>
            {t(node.kind)} · {node.municipality_name}{node.is_closed ? ` · ${t('closed')}` : ''}
          </Caption>
          <Numbers node={node} />
        </Link>
      </div>
      {open && <Branch superiorId={node.id} />}
    </li>
  );
}

/** What stands right under an organisation; fetched when it is first opened. */
function Branch({ superiorId }: { superiorId: string }) {
  const tree = useQuery({ queryKey: ['organisations', 'tree', superiorId], queryFn: () => organisationsApi.tree(superiorId) });
  if (tree.error && !tree.data) return <ErrorState error={tree.error} onRetry={() => void tree.refetch()} />;
  if (!tree.data) return <Spinner size="m" />;
  return <Nodes nodes={tree.data.organisations} startsOpen={false} />;
}

export function Nodes({ nodes, startsOpen }: { nodes: readonly TreeNode[]; startsOpen: boolean }) {
  return (
    <ul className={styles.tree}>
      {nodes.map((node) => <Node key={node.id} node={node} startsOpen={startsOpen} />)}
    </ul>
  );
}
