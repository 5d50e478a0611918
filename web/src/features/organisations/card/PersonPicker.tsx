import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CustomSelect } from '@vkontakte/vkui';
import { useState } from 'react';
import { FieldFrame } from '../../../shared/ui/fields';
import { organisationsApi } from '../api';
import { useCardText } from './messages';

interface Props {
  organisationId: string;
  label: string;
  value: string | null;
  onChange: (personId: string) => void;
  kind: 'staff' | 'student' | 'parent';
}

/** Somebody on the roster, by the beginning of any word of the name. */
export function PersonPicker({ organisationId, label, value, onChange, kind }: Props) {
  const t = useCardText();
  const [words, setWords] = useState('');
  const people = useQuery({
    queryKey: ['organisations', 'people', organisationId, 'pick', kind, words],
    queryFn: () => organisationsApi.people(organisationId, { kind, q: words || undefined }),
    placeholderData: keepPreviousData,
  });
  return (
    <FieldFrame label={label} required>
      {({ id, describedBy }) => (
        <CustomSelect
          id={id}
          searchable
          placeholder={t('choose_person')}
          aria-describedby={describedBy}
          value={value}
          filterFn={false}
          fetching={people.isPending}
          onInputChange={(event) => setWords(event.target.value)}
          onChange={(_event, next) => {
            if (typeof next === 'string') onChange(next);
          }}
          options={(people.data?.people ?? []).map((one) => ({ value: one.person_id, label: one.name, description: one.detail }))}
        />
      )}
    </FieldFrame>
  );
}
