/** In «О беседе»: report the other person, the chat, or somebody in it. */
import { useQuery } from '@tanstack/react-query';
import { SelectField } from '../../../shared/ui/fields';
import { useState } from 'react';
import type { InfoPartProps } from '../dialogs/infoParts';
import { fetchMembers } from '../dialogs/requests';
import { useMessaging } from '../client/current';
import { ReportForm } from './ReportForm';
import styles from './Reporting.module.css';
import type { Subject } from './api';
import { useReportText } from './messages';

const CHAT = 'chat';

export function Component({ entry, onClose }: InfoPartProps) {
  const t = useReportText();
  const { me } = useMessaging();
  const { id, conversation } = entry;
  const peer = conversation.kind === 'direct' ? conversation.peer_id : null;
  const [about, setAbout] = useState(CHAT);
  const members = useQuery({ queryKey: ['messaging', 'reporting', id], queryFn: () => fetchMembers(id, null), enabled: !peer });
  const people = (members.data?.members ?? []).filter((member) => member.person_id !== me);
  const subject: Subject = peer
    ? { kind: 'person', person_id: peer }
    : about === CHAT ? { kind: 'conversation', conversation_id: id } : { kind: 'person', person_id: about };
  return (
    <div className={styles.dialog}>
      {!peer && people.length > 0 && (
        <SelectField
          label={t('what')}
          value={about}
          onChange={setAbout}
          options={[
            { value: CHAT, label: t('chat', { title: conversation.title }) },
            ...people.map((member) => ({ value: member.person_id, label: t('person', { name: member.name }) })),
          ]}
        />
      )}
      <ReportForm key={about} subject={subject} onClose={onClose} />
    </div>
  );
}
