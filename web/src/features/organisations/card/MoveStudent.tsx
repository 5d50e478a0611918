import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, ButtonGroup } from '@vkontakte/vkui';
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { SelectField } from '../../../shared/ui/fields';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { organisationsApi, type PersonCard } from '../api';
import { useCardText } from './messages';

/** One student to another group, or out, by hand; says beforehand what it does to their chats. */
export function MoveStudent({ card }: { card: PersonCard }) {
  const t = useCardText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [group, setGroup] = useState<string | null>(null);
  const [asking, setAsking] = useState<'move' | 'leave' | null>(null);
  const organisation = card.organisation.id;
  const groups = useQuery({ queryKey: ['organisations', 'groups', organisation], queryFn: () => organisationsApi.groups(organisation) });
  const now = new Set(card.enrolments.filter((one) => one.last_day === null).map((one) => one.group_id));
  const options = (groups.data?.groups ?? []).filter((one) => !now.has(one.id)).map((one) => ({ value: one.id, label: one.name }));
  const name = options.find((one) => one.value === group)?.label ?? '';
  const move = async (to: string | null) => {
    await organisationsApi.moveStudent(organisation, card.person.id, to);
    setGroup(null);
    await client.invalidateQueries({ queryKey: ['organisations'] });
    snackbar.say(t(to ? 'moved' : 'left'));
  };
  return (
    <Section title={t('move')}>
      <SelectField label={t('move_to')} value={group} onChange={setGroup} options={options} />
      <ButtonGroup gap="s" style={{ marginBlockStart: 'var(--vkui--spacing_size_l)' }}>
        <Button size="m" disabled={group === null} onClick={() => setAsking('move')}>{t('move_do')}</Button>
        <Button size="m" mode="secondary" appearance="negative" onClick={() => setAsking('leave')}>{t('leave_do')}</Button>
      </ButtonGroup>
      <ConfirmDialog open={asking === 'move'} title={t('move_title', { group: name })} confirmLabel={t('move_do')} onConfirm={() => move(group)} onClose={() => setAsking(null)}>
        {t('move_text', { name: card.person.name })}
      </ConfirmDialog>
      <ConfirmDialog open={asking === 'leave'} title={t('leave_title')} confirmLabel={t('leave_do')} destructive onConfirm={() => move(null)} onClose={() => setAsking(null)}>
        {t('leave_text', { name: card.person.name })}
      </ConfirmDialog>
    </Section>
  );
}
