import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { api } from '../../shared/api';
import { defineCatalogue } from '../../shared/i18n';
import { Section } from '../../shared/ui/Section';
import { useSnackbar } from '../../shared/ui/SnackbarUndo';
import styles from './Profile.module.css';

interface Proposal {
  id: string;
  reason: 'phone' | 'birth_date';
  name: string;
  organisations: string[];
  created_at: string;
}

const useText = defineCatalogue('merge', {
  ru: {
    title: 'Возможно, это тоже вы',
    where: '{name}: {organisations}',
    birth_date: 'Совпадают имя и дата рождения.',
    phone: 'Совпадают имя и телефон.',
    how: 'Чтобы объединить учётные записи, откройте карточку приглашения этой организации на этом устройстве и подтвердите. Ничего не объединится само.',
    not_me: 'Это не я',
    declined: 'Предложение убрано',
  },
  en: {
    title: 'This may be you as well',
    where: '{name}: {organisations}',
    birth_date: 'Name and birth date are the same.',
    phone: 'Name and phone number are the same.',
    how: 'To join the accounts, open the invitation card of that organisation on this device and confirm. Nothing is joined by itself.',
    not_me: 'It is not me',
    declined: 'The proposal is gone',
  },
});

/** Accounts elsewhere that look like one's own: joined with their card, or declined here. */
export function MergeProposals() {
  const t = useText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const query = useQuery({
    queryKey: ['merge-proposals'],
    queryFn: () => api.get<{ proposals: Proposal[] }>('/api/me/merge-proposals'),
  });
  const decline = useMutation({
    mutationFn: (id: string) => api.delete<void>(`/api/me/merge-proposals/${id}`),
    onSuccess: () => {
      snackbar.say(t('declined'));
      return client.invalidateQueries({ queryKey: ['merge-proposals'] });
    },
    onError: snackbar.error,
  });
  return query.data?.proposals.map((proposal) => (
    <Section key={proposal.id} title={t('title')}>
      <div className={styles.proposal}>
        <div className={styles.names}>{t('where', { name: proposal.name, organisations: proposal.organisations.join(', ') || '—' })}</div>
        <div className={styles.facts}>{t(proposal.reason)} {t('how')}</div>
        <Button size="m" mode="secondary" loading={decline.isPending} onClick={() => decline.mutate(proposal.id)}>{t('not_me')}</Button>
      </div>
    </Section>
  ));
}
