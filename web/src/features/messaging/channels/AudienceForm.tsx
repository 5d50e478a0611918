/** The rule of a channel: in which organisations and territories, for whom; how many people that is today. */
import { useQuery } from '@tanstack/react-query';
import { Checkbox } from '@vkontakte/vkui';
import { useState } from 'react';
import { useRole } from '../../../shared/session';
import { SearchField } from '../../../shared/ui/SearchField';
import { channelsApi, type Audience } from './api';
import { useText } from './messages';
import styles from './Channels.module.css';

const KINDS = ['school', 'college', 'municipal_authority', 'training_institute', 'ministry'] as const;
const ROLES = ['student', 'parent', 'pedagogue', 'staff', 'coordinator', 'director', 'deputy_director'] as const;
const FEW = 8;

function toggled(items: readonly string[], item: string): string[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
}

interface Props {
  organisation: string;
  audience: Audience;
  hasComments: boolean;
  onAudience: (audience: Audience) => void;
  onComments: (hasComments: boolean) => void;
}

function Territories({ region, chosen, onToggle }: { region: string; chosen: readonly string[]; onToggle: (id: string) => void }) {
  const t = useText();
  const [query, setQuery] = useState('');
  const territories = useQuery({ queryKey: ['territories', region], queryFn: () => channelsApi.territories(region) });
  const all = territories.data?.territories ?? [];
  const words = query.trim().toLowerCase();
  const shown = all.filter((one) => (words ? one.name.toLowerCase().includes(words) : chosen.includes(one.id))).slice(0, FEW);
  if (all.length < 2) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{t('territories')}{chosen.length === 0 ? `: ${t('any').toLowerCase()}` : ''}</legend>
      <SearchField label={t('territories')} value={query} onChange={setQuery} />
      {shown.map((one) => <Checkbox key={one.id} checked={chosen.includes(one.id)} onChange={() => onToggle(one.id)}>{one.name}</Checkbox>)}
    </fieldset>
  );
}

export function AudienceForm({ organisation, audience, hasComments, onAudience, onComments }: Props) {
  const t = useText();
  const role = useRole();
  const place = role?.organisation;
  const isAbove = place?.kind === 'ministry' || place?.kind === 'municipal_authority';
  const { organisation_kinds: kinds = [], municipality_ids: municipalities = [], roles = [], is_mandatory: isMandatory = true } = audience;
  const set = (change: Partial<Audience>) => onAudience({ ...audience, ...change });
  const size = useQuery({
    queryKey: ['messaging', 'audience', organisation, audience],
    queryFn: () => channelsApi.size(organisation, audience),
    placeholderData: (before) => before,
  });
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('roles')}{roles.length === 0 ? `: ${t('everybody').toLowerCase()}` : ''}</legend>
        {ROLES.map((one) => <Checkbox key={one} checked={roles.includes(one)} onChange={() => set({ roles: toggled(roles, one) })}>{t(`role_${one}`)}</Checkbox>)}
      </fieldset>
      {isAbove && (
        <fieldset className={styles.group}>
          <legend>{t('kinds')}{kinds.length === 0 ? `: ${t('any').toLowerCase()}` : ''}</legend>
          {KINDS.map((one) => <Checkbox key={one} checked={kinds.includes(one)} onChange={() => set({ organisation_kinds: toggled(kinds, one) })}>{t(`kind_${one}`)}</Checkbox>)}
        </fieldset>
      )}
      {place?.kind === 'ministry' && place.region_id && (
        <Territories region={place.region_id} chosen={municipalities} onToggle={(id) => set({ municipality_ids: toggled(municipalities, id) })} />
      )}
      <Checkbox checked={isMandatory} description={t('mandatory_hint')} onChange={(event) => set({ is_mandatory: event.target.checked })}>{t('mandatory')}</Checkbox>
      <Checkbox checked={hasComments} onChange={(event) => onComments(event.target.checked)}>{t('comments')}</Checkbox>
      <div className={styles.size} role="status">{size.data ? t('size', { count: size.data.people }) : ' '}</div>
    </>
  );
}
