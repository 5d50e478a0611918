/** In «О беседе»: who may write, add, pin and call, slow mode, and whom the door is closed to. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Header, SimpleCell } from '@vkontakte/vkui';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { SelectField } from '../../../shared/ui/fields';
import { useMessaging } from '../client/current';
import type { InfoPartProps } from '../dialogs/infoParts';
import type { Conversation, Who } from '../wire';
import { termsApi, type Terms } from './api';
import { useText } from './messages';
import styles from './Terms.module.css';

type Right = 'who_writes' | 'who_adds' | 'who_pins' | 'who_calls';

const SLOW = [0, 10, 30, 60, 300, 900, 3_600];

function rightsOf(conversation: Conversation): readonly Right[] {
  return conversation.kind === 'channel' ? ['who_adds', 'who_pins'] : ['who_writes', 'who_adds', 'who_pins', 'who_calls'];
}

function Bans({ id }: { id: string }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const queryKey = ['messaging', 'bans', id];
  const bans = useQuery({ queryKey, queryFn: () => termsApi.bans(id) });
  const lift = async (person: string) => {
    try {
      await termsApi.liftBan(id, person);
      await client.invalidateQueries({ queryKey });
    } catch (error) {
      snackbar.error(error);
    }
  };
  return (
    <div className={styles.wide}>
      <Header size="s">{t('bans')}</Header>
      <QueryView query={bans}>
        {({ bans: all }) => (all.length === 0
          ? <SimpleCell>{t('no_bans')}</SimpleCell>
          : all.map((ban) => (
            <SimpleCell
              key={ban.person_id}
              multiline
              subtitle={ban.reason || undefined}
              extraSubtitle={t('ban_line', { name: ban.banned_by_name, date: format.date(ban.banned_at) })}
              after={<Button mode="tertiary" size="s" onClick={() => void lift(ban.person_id)}>{t('lift_ban')}</Button>}
            >
              {ban.name}
            </SimpleCell>
          )))}
      </QueryView>
    </div>
  );
}

export function Component({ entry }: InfoPartProps) {
  const t = useText();
  const client = useMessaging();
  const snackbar = useSnackbar();
  const { id, conversation } = entry;
  const set = (terms: Terms) => {
    termsApi.set(id, terms).then((head) => client.takeHeads([head]), snackbar.error);
  };
  const isOwner = conversation.role === 'owner';
  const slowText = (seconds: number) => {
    if (seconds === 0) return t('slow_off');
    if (seconds < 60) return t('seconds', { count: seconds });
    return seconds < 3_600 ? t('minutes', { count: seconds / 60 }) : t('hours', { count: seconds / 3_600 });
  };
  const slow = conversation.slow_seconds ?? 0;
  const slows = SLOW.includes(slow) ? SLOW : [...SLOW, slow].sort((one, other) => one - other);
  return (
    <div className={styles.part}>
      {rightsOf(conversation).map((right) => {
        const value = conversation[right] ?? 'members';
        const offered: Who[] = isOwner || value === 'owners' ? ['owners', 'admins', 'members'] : ['admins', 'members'];
        return (
          <SelectField
            key={right}
            label={t(right)}
            value={value}
            disabled={!isOwner && value === 'owners'}
            options={offered.map((who) => ({ value: who, label: t(who) }))}
            onChange={(who) => set({ [right]: who as Who })}
          />
        );
      })}
      {conversation.kind === 'group' && (
        <SelectField
          label={t('slow')}
          hint={t('slow_hint')}
          value={String(slow)}
          options={slows.map((seconds) => ({ value: String(seconds), label: slowText(seconds) }))}
          onChange={(seconds) => set({ slow_seconds: Number(seconds) })}
        />
      )}
      <Bans id={id} />
    </div>
  );
}
