import { Button, Link as VkLink } from '@vkontakte/vkui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/i18n';
import { Facts, Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { organisationsApi, type Appointment, type Card } from '../api';
import { useText } from '../messages';
import styles from '../Organisations.module.css';
import { AppointDialog } from './AppointDialog';
import { useCardText } from './messages';

function Appointed({ line }: { line: Appointment }) {
  const t = useText();
  const words = useCardText();
  const format = useFormat();
  const order = line.order_number
    ? t('order', { number: line.order_number, date: line.order_date ? format.date(line.order_date) : '—' })
    : null;
  return (
    <div>
      <div>{line.person.name}</div>
      <div className={styles.quiet}>
        {order}
        {line.order_file_id && (
          <> · <VkLink onClick={() => void organisationsApi.downloadScan(line.order_file_id ?? '')}>{words('scan')}</VkLink></>
        )}
      </div>
    </div>
  );
}

function Coordinator({ card }: { card: Card }) {
  const t = useText();
  const [appointing, setAppointing] = useState(false);
  const may = card.appointable.includes('coordinator');
  if (card.coordinator) {
    return <Section title={t('coordinator')}><Appointed line={card.coordinator} /></Section>;
  }
  if (!card.needs_coordinator) return null;
  return (
    <Section title={t('coordinator')}>
      <div className={styles.stack}>
        <StatusMark kind="warning">{t('no_coordinator')}</StatusMark>
        <div className={styles.quiet}>{t('no_coordinator_text')}</div>
        {may && <div><Button onClick={() => setAppointing(true)}>{t('appoint_coordinator')}</Button></div>}
      </div>
      {appointing && <AppointDialog card={card} role="coordinator" onClose={() => setAppointing(false)} />}
    </Section>
  );
}

/** What the register says of the organisation, who heads it, who coordinates, how many are connected. */
export function FactsTab({ card }: { card: Card }) {
  const t = useText();
  const format = useFormat(card.time_zone);
  const weekdays = card.working_days.map((day) => new Intl.DateTimeFormat(undefined, { weekday: 'short' }).format(new Date(2024, 0, day, 12)));
  const date = (day: string | null) => (day ? format.date(day) : '—');
  return (
    <>
      <Coordinator card={card} />
      {card.figures && (
        <Section title={t('figures')}>
          <Facts
            items={card.figures.map((one) => ({
              label: t(one.kind),
              value: one.people > 0 ? format.share(one.connected, one.people) : '—',
            }))}
          />
        </Section>
      )}
      <Section title={t('facts')}>
        <Facts
          items={[
            { label: t('full_name'), value: card.name },
            { label: t('director'), value: card.director ? card.director.person.name : '—' },
            {
              label: t('superior'),
              value: card.superior ? <Link className={styles.anchor} to={`/organisations/${card.superior.id}`}>{card.superior.short_name}</Link> : t('none'),
            },
            { label: t('municipality'), value: card.municipality_name },
            { label: t('level'), value: t(card.level) },
            { label: t('legal_form'), value: card.legal_form ? t(card.legal_form) : '—' },
            { label: t('inn'), value: card.inn },
            { label: t('time_zone'), value: format.zoneName() },
            { label: t('working_days'), value: weekdays.join(', ') },
            { label: t('must_start_on'), value: date(card.must_start_on) },
            { label: t('started_on'), value: date(card.started_on) },
            ...(card.closed_on ? [{ label: t('closed_on'), value: date(card.closed_on) }] : []),
          ]}
        />
      </Section>
    </>
  );
}
