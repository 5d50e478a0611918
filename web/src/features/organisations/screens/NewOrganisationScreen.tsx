import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { organisationsApi, type Fields } from '../api';
import { useText } from '../messages';
import { OrganisationForm } from '../OrganisationForm';

/** An organisation entered by hand. */
export function Component() {
  const t = useText();
  const navigate = useNavigate();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const { regionId = '' } = useParams();
  const form = useQuery({ queryKey: ['organisations', 'form', regionId], queryFn: () => organisationsApi.form(regionId) });
  const add = useMutation({
    mutationFn: (fields: Fields) => organisationsApi.add(regionId, fields),
    onSuccess: async ({ id }) => {
      snackbar.say(t('saved'));
      await client.invalidateQueries({ queryKey: ['organisations'] });
      await navigate(`/organisations/${id}`);
    },
  });
  return (
    <Screen title={t('new_title')} back="/organisations" narrow>
      <QueryView query={form} what={t('new_title')}>
        {(data) => (
          <Section>
            <OrganisationForm
              form={data}
              start={{
                superior_id: data.superiors.find((one) => one.kind === 'ministry')?.id ?? null,
                municipality_id: '', kind: 'school', level: 'municipal', name: '', short_name: '',
                legal_form: 'budgetary', inn: null, time_zone: null, working_days: [1, 2, 3, 4, 5, 6], must_start_on: null, started_on: null,
              }}
              canPlace
              submitLabel={t('create')}
              onSubmit={(fields) => add.mutate(fields)}
              busy={add.isPending}
              error={add.error}
            />
          </Section>
        )}
      </QueryView>
    </Screen>
  );
}
