/** Finds people whom one may reach and lets one or several be chosen. */
import { Icon16Cancel } from '@vkontakte/icons';
import { Checkbox, SimpleCell, Tappable } from '@vkontakte/vkui';
import { useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { Avatar } from '../../../shared/ui/Avatar';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { SearchField } from '../../../shared/ui/SearchField';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useShown, usePresence } from '../client/current';
import { useFound } from '../list/useFound';
import { useText } from '../messages';
import type { FoundPerson, Uuid } from '../wire';
import styles from './dialogs.module.css';

interface Props {
  chosen?: readonly FoundPerson[];
  /** Of those chosen, whom the server won't have beside the others. */
  apart?: ReadonlySet<Uuid>;
  /** Already there: not offered again. */
  without?: ReadonlySet<Uuid>;
  /** With `chosen`: a tick is set or taken away. Without: the one is meant. */
  onPick: (person: FoundPerson) => void;
}

function Found({ person, isChosen, onPick }: { person: FoundPerson; isChosen: boolean | null; onPick: (person: FoundPerson) => void }) {
  const presence = usePresence(person.person_id);
  const before = <Avatar id={person.person_id} name={person.name} size={40} online={presence?.is_online ?? false} />;
  if (isChosen === null) {
    return <SimpleCell multiline before={before} subtitle={person.description} onClick={() => onPick(person)}>{person.name}</SimpleCell>;
  }
  return (
    <Checkbox checked={isChosen} onChange={() => onPick(person)} description={person.description} className={styles.choice}>
      {person.name}
    </Checkbox>
  );
}

export function PeoplePicker({ chosen, apart, without, onPick }: Props) {
  const t = useText();
  const errorText = useErrorText();
  const [query, setQuery] = useState('');
  const { data, isFetching, error } = useFound(query, chosen ? 'add' : 'write');
  const people = (data?.people ?? []).filter((person) => !without?.has(person.person_id));
  useShown(people.map((person) => person.person_id));
  const isAsked = query.trim() !== '';
  return (
    <div className={styles.picker}>
      <SearchField value={query} onChange={setQuery} label={t('find_person')} autoFocus />
      {chosen && chosen.length > 0 && (
        <ul className={styles.chips} aria-label={t('chosen', { count: chosen.length })}>
          {chosen.map((person) => (
            <li key={person.person_id}>
              <Tappable
                className={apart?.has(person.person_id) ? styles.chipApart : styles.chip}
                aria-label={t('unchoose', { name: person.short_name })}
                onClick={() => onPick(person)}
              >
                {person.short_name}
                <Icon16Cancel />
              </Tappable>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.found}>
        {!isAsked && <p className={styles.hint}>{t('find_person_hint')}</p>}
        {isAsked && error && <p className={styles.hint} role="alert">{errorText(error)}</p>}
        {isAsked && !data && isFetching && <Skeleton kind="rows" rows={4} />}
        {isAsked && data && people.length === 0 && <EmptyState title={t('nobody_found')}>{t('nobody_found_why')}</EmptyState>}
        {isAsked && people.map((person) => (
          <Found
            key={person.person_id}
            person={person}
            isChosen={chosen ? chosen.some((one) => one.person_id === person.person_id) : null}
            onPick={onPick}
          />
        ))}
      </div>
    </div>
  );
}

/** A choice of several, as the dialogs keep it. */
export function useChoice() {
  const [chosen, setChosen] = useState<readonly FoundPerson[]>([]);
  const toggle = (person: FoundPerson) =>
    setChosen((before) => {
      const rest = before.filter((one) => one.person_id !== person.person_id);
      return rest.length < before.length ? rest : [...before, person];
    });
  return { chosen, toggle };
}
