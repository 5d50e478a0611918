import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, FormStatus } from '@vkontakte/vkui';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useErrorText } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Facts, Section } from '../../../shared/ui/Section';
import { StatusMark } from '../../../shared/ui/StatusMark';
import { organisationsApi, type PersonCard } from '../api';
import { useCardText } from '../card/messages';
import { MoveStudent } from '../card/MoveStudent';
import styles from '../Organisations.module.css';

interface Dated {
  valid_from: string;
  last_day: string | null;
}

function Lines<Line extends Dated>({ title, lines, text }: { title: string; lines: readonly Line[]; text: (line: Line) => ReactNode }) {
  const t = useCardText();
  const format = useFormat();
  if (lines.length === 0) return null;
  const span = (line: Line) => (line.last_day
    ? t('span', { from: format.date(line.valid_from), to: format.date(line.last_day) })
    : t('since', { from: format.date(line.valid_from) }));
  return (
    <Section title={title}>
      <ul className={styles.rows}>
        {lines.map((line, index) => (
          <li key={`${line.valid_from}.${index}`} className={styles.row}>
            <span>{text(line)}</span>
            <span className={styles.quiet}>{span(line)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Contacts({ card }: { card: PersonCard }) {
  const t = useCardText();
  const format = useFormat();
  const errorText = useErrorText();
  const contacts = useMutation({ mutationFn: () => organisationsApi.contacts(card.organisation.id, card.person.id) });
  return (
    <Section>
      {contacts.data
        ? (
          <Facts
            items={[
              { label: t('phone'), value: contacts.data.phone },
              { label: t('email'), value: contacts.data.email },
              { label: t('birth_date'), value: contacts.data.birth_date ? format.date(contacts.data.birth_date) : null },
            ]}
          />
        )
        : (
          <div className={styles.head}>
            <Button mode="secondary" loading={contacts.isPending} onClick={() => contacts.mutate()}>{t('show_contacts')}</Button>
            <span className={styles.quiet}>{t('contacts_logged')}</span>
          </div>
        )}
      {contacts.error && <FormStatus mode="error">{errorText(contacts.error)}</FormStatus>}
    </Section>
  );
}

/** A person as one organisation's roster knows them. */
export function Component() {
  const t = useCardText();
  const { organisationId = '', personId = '' } = useParams();
  const query = useQuery({
    queryKey: ['organisations', 'person', organisationId, personId],
    queryFn: () => organisationsApi.person(organisationId, personId),
  });
  const card = query.data;
  const link = (id: string, name: string) => <Link className={styles.anchor} to={`/organisations/${organisationId}/people/${id}`}>{name}</Link>;
  return (
    <Screen title={card?.person.name ?? t('person')} subtitle={card?.organisation.short_name} back={`/organisations/${organisationId}?tab=persons`} narrow>
      <QueryView query={query} what={t('person')}>
        {(data) => (
          <>
            <Section>
              <StatusMark kind={data.is_connected ? 'good' : 'neutral'}>{t(data.is_connected ? 'connected_yes' : 'connected_no')}</StatusMark>
              {data.is_logged && <div className={styles.quiet}>{t('look_logged')}</div>}
            </Section>
            <Lines title={t('roles')} lines={data.appointments} text={(line) => (line.post ? `${t(line.role)}: ${line.post}` : t(line.role))} />
            <Lines title={t('studies')} lines={data.enrolments} text={(line) => line.group_name} />
            <Lines
              title={t('duties')}
              lines={data.duties}
              text={(line) => `${line.group_name} · ${line.kind === 'homeroom' ? t('homeroom_short') : line.subject}`}
            />
            <Lines title={t('children')} lines={data.family.filter((one) => one.is_child)} text={(line) => link(line.person.id, line.person.name)} />
            <Lines title={t('parents')} lines={data.family.filter((one) => !one.is_child)} text={(line) => link(line.person.id, line.person.name)} />
            {data.can_move && <MoveStudent card={data} />}
            {data.can_see_contacts && <Contacts card={data} />}
          </>
        )}
      </QueryView>
    </Screen>
  );
}
