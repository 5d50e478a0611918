/** Who holds the duty of the safety officer, and giving it to somebody who works here. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { Avatar } from '../../../shared/ui/Avatar';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { QueryView } from '../../../shared/ui/QueryView';
import { SearchField } from '../../../shared/ui/SearchField';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { policyApi, type PolicyTable } from '../api';
import { useText } from '../messages';
import styles from '../Policy.module.css';

type Officer = PolicyTable['officers'][number];

function Appoint({ organisation, onDone }: { organisation: string; onDone: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const errorText = useErrorText();
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const wanted = query.trim();
  const found = useQuery({ queryKey: ['policy', 'find', wanted], queryFn: () => policyApi.find(wanted), enabled: wanted !== '' });
  const appoint = async (person: string) => {
    try {
      await policyApi.appoint(organisation, person);
      await client.invalidateQueries({ queryKey: ['policy'] });
      snackbar.say(t('appointed'));
      onDone();
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <div className={styles.appoint}>
      <SearchField value={query} onChange={setQuery} label={t('search_staff')} autoFocus />
      {problem !== null && <p role="alert" className={styles.text}>{errorText(problem)}</p>}
      {wanted !== '' && (
        <QueryView query={found} isEmpty={({ people }) => people.length === 0} empty={<EmptyState title={t('nobody_found')} />}>
          {({ people }) => people.map((person) => (
            <SimpleCell
              key={person.person_id}
              multiline
              before={<Avatar name={person.name} id={person.person_id} size={40} />}
              subtitle={person.description}
              onClick={() => void appoint(person.person_id)}
            >
              {person.name}
            </SimpleCell>
          ))}
        </QueryView>
      )}
    </div>
  );
}

export function Officers({ organisation, ofRegion }: { organisation: string; ofRegion: boolean }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const [isAppointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<Officer | null>(null);
  // The duty of the region is held at its ministry, whose own table tells of it.
  const table = useQuery({
    queryKey: ['policy', 'institution', organisation],
    queryFn: () => policyApi.table({ kind: 'institution', id: organisation }),
  });
  return (
    <Section
      title={t(ofRegion ? 'officers_region' : 'officers')}
      aside={<Button mode="tertiary" size="s" onClick={() => setAppointing(!isAppointing)}>{t('appoint')}</Button>}
    >
      <p className={styles.text}>{t('officers_about')}</p>
      {isAppointing && <Appoint organisation={organisation} onDone={() => setAppointing(false)} />}
      <QueryView query={table} isEmpty={({ officers }) => officers.length === 0} empty={<p className={styles.text}>{t('no_officers')}</p>}>
        {({ officers }) => officers.map((officer) => (
          <SimpleCell
            key={officer.person_id}
            multiline
            before={<Avatar name={officer.name} id={officer.person_id} size={40} />}
            subtitle={officer.works_there ? t('since', { date: format.date(officer.appointed_at) }) : t('not_here')}
            after={<Button mode="tertiary" size="s" aria-label={`${t('end')}: ${officer.name}`} onClick={() => setEnding(officer)}>{t('end')}</Button>}
          >
            {officer.name}
          </SimpleCell>
        ))}
      </QueryView>
      <ConfirmDialog
        open={ending !== null}
        title={t('end_title')}
        confirmLabel={t('end')}
        destructive
        onClose={() => setEnding(null)}
        onConfirm={async () => {
          if (!ending) return;
          await policyApi.end(organisation, ending.person_id);
          await client.invalidateQueries({ queryKey: ['policy'] });
          snackbar.say(t('ended'));
        }}
      >
        {t('end_text', { name: ending?.name ?? '' })}
      </ConfirmDialog>
    </Section>
  );
}
