/** How much of one conversation one is told: on all devices. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Footnote, Radio, RadioGroup } from '@vkontakte/vkui';
import { useId } from 'react';
import { api, type Schemas } from '../../../shared/api';
import { QueryView } from '../../../shared/ui/QueryView';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import type { InfoPartProps } from '../dialogs/infoParts';
import { isMuted } from '../list/selectors';
import { useQuietText } from './messages';
import styles from './ConversationLevel.module.css';

type Level = Schemas['SetLevel']['level'];
const LEVELS: readonly Level[] = ['all', 'mentions', 'none'];
/** The key of the settings of notifications: what is chosen here is seen there. */
const KEY = ['notifications', 'settings'] as const;

export function Component({ entry }: InfoPartProps) {
  const t = useQuietText();
  const name = useId();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const query = useQuery({ queryKey: KEY, queryFn: () => api.get<Schemas['NotificationSettings']>('/api/me/notifications') });
  const choice = useMutation({
    mutationFn: (level: Level) => api.put<void>(`/api/conversations/${entry.id}/notifications`, { level }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
    onError: snackbar.error,
  });
  return (
    <QueryView query={query}>
      {(settings) => {
        const kept = settings.levels.find((one) => one.conversation_id === entry.id)?.level ?? 'all';
        const level = choice.isPending ? choice.variables : kept;
        return (
          <div className={styles.part}>
            <RadioGroup aria-label={t('level')}>
              {LEVELS.map((one) => (
                <Radio key={one} name={name} value={one} checked={one === level} onChange={() => choice.mutate(one)}>{t(`level_${one}`)}</Radio>
              ))}
            </RadioGroup>
            <Footnote className={styles.hint}>{t(isMuted(entry, new Date().toISOString()) ? 'level_muted' : 'level_hint')}</Footnote>
          </div>
        );
      }}
    </QueryView>
  );
}
