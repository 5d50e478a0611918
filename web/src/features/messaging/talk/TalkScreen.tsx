/** Which reactions are left and how often everybody may be mentioned: of a region, or of an institution within it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from '@vkontakte/vkui';
import { useState } from 'react';
import { api } from '../../../shared/api';
import { useRuledPlace, type RuledPlace } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { TextField } from '../../../shared/ui/fields';
import type { Emoji, MentionAll, TalkRules, TalkSaid } from '../wire';
import styles from './Talk.module.css';
import { useTalkText } from './messages';

const KINDS = ['staff', 'parent', 'student'] as const;
const MOST = 100;
const USUAL: MentionAll = { staff: 10, parent: 1, student: 1 };

function readLimits(texts: Record<(typeof KINDS)[number], string>): MentionAll | null {
  const read = KINDS.map((kind) => (/^\d{1,3}$/.test(texts[kind].trim()) ? Number(texts[kind]) : NaN));
  if (read.some((limit) => !(limit >= 0 && limit <= MOST))) return null;
  return { staff: read[0]!, parent: read[1]!, student: read[2]! };
}

function Form({ rules, place }: { rules: TalkRules; place: RuledPlace }) {
  const isRegion = place.kind === 'region';
  const t = useTalkText();
  const snackbar = useSnackbar();
  const queries = useQueryClient();
  const said = isRegion ? rules.region : rules.own;
  const above: readonly Emoji[] = isRegion ? rules.whole : (rules.region.reactions ?? rules.whole);
  const [chosen, setChosen] = useState<ReadonlySet<Emoji>>(new Set(said.reactions ?? above));
  const start = said.mention_all ?? (isRegion ? USUAL : rules.mention_all);
  const [limits, setLimits] = useState({ staff: String(start.staff), parent: String(start.parent), student: String(start.student) });
  const read = readLimits(limits);
  const save = useMutation({
    mutationFn: (body: TalkSaid) => api.put(isRegion ? `/api/regions/${rules.region_id}/talk` : `/api/organisations/${place.organisation}/talk`, body),
    onSuccess: () => {
      snackbar.say(t('saved'));
      void queries.invalidateQueries({ queryKey: ['messaging', 'talk'] });
    },
    onError: snackbar.error,
  });
  const left = rules.whole.filter((one) => above.includes(one) && chosen.has(one));
  const isWhole = left.length === above.length;
  return (
    <>
      <Section title={t('reactions')}>
        <p className={styles.note}>{t('reactions_about')}</p>
        {!isRegion && rules.region.reactions && (
          <p className={styles.note}>{above.length > 0 ? t('above_forbids', { emojis: above.join(' ') }) : t('above_off')}</p>
        )}
        <div className={styles.emojis} role="group" aria-label={t('reactions')}>
          {rules.whole.map((emoji) => (
            <Checkbox
              key={emoji}
              checked={above.includes(emoji) && chosen.has(emoji)}
              disabled={!above.includes(emoji)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.target.checked) next.add(emoji);
                else next.delete(emoji);
                setChosen(next);
              }}
            >
              <span className={styles.emoji}>{emoji}</span>
            </Checkbox>
          ))}
        </div>
        <p className={styles.note} role="status">
          {left.length === 0 ? t('off') : isWhole ? t(isRegion ? 'as_parta' : 'as_above') : left.join(' ')}
        </p>
      </Section>
      <Section title={t('mention_all')}>
        <p className={styles.note}>{t('mention_all_about')}</p>
        <div className={styles.limits}>
          {KINDS.map((kind) => (
            <TextField
              key={kind}
              label={t(kind)}
              value={limits[kind]}
              hint={t('holds', { count: rules.mention_all[kind] })}
              error={readLimits({ ...limits, ...Object.fromEntries(KINDS.filter((one) => one !== kind).map((one) => [one, '0'])) }) ? undefined : t('out_of_range')}
              onChange={(value) => setLimits({ ...limits, [kind]: value })}
            />
          ))}
        </div>
      </Section>
      <Button
        size="l"
        disabled={read === null}
        loading={save.isPending}
        onClick={() => read && save.mutate({ reactions: isWhole ? null : left, mention_all: read })}
      >
        {t('save')}
      </Button>
    </>
  );
}

export function Component() {
  const t = useTalkText();
  const place = useRuledPlace();
  const query = useQuery({
    queryKey: ['messaging', 'talk', place?.organisation],
    queryFn: () => api.get<TalkRules>(`/api/organisations/${place?.organisation}/talk`),
    enabled: place !== null,
  });
  const subtitle = place?.kind === 'region' ? t('of_region') : query.data && t('of_institution', { name: query.data.organisation_name });
  return (
    <Screen title={t('title')} subtitle={subtitle} back="/rules" narrow>
      {place === null && <EmptyState title={t('no_scope')}>{t('no_scope_why')}</EmptyState>}
      {place !== null && (
        <QueryView query={query}>
          {(rules) => <Form key={JSON.stringify([rules.region, rules.own])} rules={rules} place={place} />}
        </QueryView>
      )}
    </Screen>
  );
}
