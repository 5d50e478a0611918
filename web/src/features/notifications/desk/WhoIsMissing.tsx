import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import { Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { deskApi, type Connection } from '../api';
import { useText } from '../messages';
import styles from '../Notifications.module.css';

const MOST = 6;

type Group = Connection['groups'][number];
const missing = ({ total }: Group) => total.people - total.connected;

function Sheet({ data }: { data: Connection }) {
  const t = useText();
  const format = useFormat();
  const { people, connected } = data.total;
  const groups = data.groups.filter((group) => missing(group) > 0).sort((a, b) => missing(b) - missing(a));
  return (
    <>
      <div className={styles.big}>
        <StatusMark kind={people === connected ? 'good' : 'warning'}>{t('not_connected', { count: people - connected })}</StatusMark>
        <div className={styles.quiet}>{t('connected_share', { share: format.share(connected, people) })}</div>
      </div>
      {groups.length > 0 && (
        <table className={styles.rows}>
          <thead><tr><th scope="col">{t('group')}</th><th scope="col">{t('missing')}</th></tr></thead>
          <tbody>
            {groups.slice(0, MOST).map((group) => (
              <tr key={group.id ?? 'staff'}>
                <th scope="row">
                  <Link to={`/invitations?tab=people&people.state=missing&people.group=${group.id ?? 'staff'}`}>{group.name || t('staff')}</Link>
                </th>
                <td>{format.number(missing(group))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Who has not connected, the groups that lack most first. */
export function WhoIsMissing({ organisation }: { organisation: string }) {
  const t = useText();
  const query = useQuery({ queryKey: ['desk', organisation, 'connection'], queryFn: () => deskApi.connection(organisation) });
  return (
    <Section title={t('connection')} aside={<Link className={styles.aside} to="/invitations">{t('groups_more')}</Link>}>
      <QueryView query={query} what={t('connection')}>{(data) => <Sheet data={data} />}</QueryView>
    </Section>
  );
}
