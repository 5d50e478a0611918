/** The desk of who runs an institution: what is due, who is missing, what broke, what one does often. */
import { Button } from '@vkontakte/vkui';
import { Navigate } from 'react-router';
import { useRole } from '../../../shared/session';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { Attention } from '../desk/Attention';
import { DueReports } from '../desk/DueReports';
import { ThisWeek } from '../desk/ThisWeek';
import { WhoIsMissing } from '../desk/WhoIsMissing';
import { useText } from '../messages';
import styles from '../Notifications.module.css';

const OFFICES = new Set(['ministry', 'municipal_authority']);
const READ_AUDIT = new Set(['administrator', 'director', 'deputy_director']);

function Quick({ organisation, readsAudit }: { organisation: string; readsAudit: boolean }) {
  const t = useText();
  const link = useNavigateLink();
  const button = (label: string, href: string) => <Button key={href} size="m" mode="secondary" stretched {...link(href)}>{label}</Button>;
  return (
    <Section title={t('quick')}>
      <div className={styles.quick}>
        {button(t('q_people'), `/organisations/${organisation}?tab=groups`)}
        {button(t('q_import'), `/organisations/${organisation}/import`)}
        {button(t('q_cards'), '/invitations')}
        {button(t('q_structure'), '/structure')}
        {button(t('q_figures'), '/indicators')}
        {button(t('q_year'), '/structure/new-year')}
        {readsAudit && button(t('q_audit'), '/audit')}
      </div>
    </Section>
  );
}

export function Component() {
  const t = useText();
  const role = useRole();
  if (!role) return null;
  const { organisation } = role;
  if (!organisation || OFFICES.has(organisation.kind ?? '')) return <Navigate replace to="/reports" />;
  return (
    <Screen title={t('desk')} subtitle={organisation.short_name}>
      <div className={styles.desk}>
        <div className={styles.column}>
          <DueReports organisation={organisation.id} timeZone={organisation.time_zone} />
          <Attention organisation={organisation.id} />
          <ThisWeek organisation={organisation.id} />
        </div>
        <div className={styles.column}>
          <WhoIsMissing organisation={organisation.id} />
          <Quick organisation={organisation.id} readsAudit={READ_AUDIT.has(role.kind)} />
        </div>
      </div>
    </Screen>
  );
}
