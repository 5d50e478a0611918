import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { DateField } from '../../../shared/ui/DateField';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { organisationsApi, type Card, type Fields } from '../api';
import { useText } from '../messages';
import { OrganisationForm } from '../OrganisationForm';

function Closing({ card }: { card: Card }) {
  const t = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState<string | null>(card.today);
  return (
    <Section>
      <Button mode="secondary" appearance="negative" onClick={() => setAsking(true)}>{t('close_organisation')}</Button>
      <ConfirmDialog
        open={asking}
        title={t('close_title')}
        objects={[card.short_name]}
        confirmLabel={t('close_organisation')}
        destructive
        onConfirm={async () => {
          await organisationsApi.close(card.id, day ?? card.today);
          await client.invalidateQueries({ queryKey: ['organisations'] });
          await navigate(`/organisations/${card.id}`);
        }}
        onClose={() => setAsking(false)}
      >
        <div>{t('close_text')}</div>
        <DateField label={t('close_from')} value={day} onChange={setDay} required />
      </ConfirmDialog>
    </Section>
  );
}

/** Changing what the register says of an organisation; closing it. */
export function Component() {
  const t = useText();
  const navigate = useNavigate();
  const snackbar = useSnackbar();
  const client = useQueryClient();
  const { organisationId = '' } = useParams();
  const card = useQuery({ queryKey: ['organisations', 'card', organisationId], queryFn: () => organisationsApi.card(organisationId) });
  const regionId = card.data?.region_id ?? '';
  const form = useQuery({
    queryKey: ['organisations', 'form', regionId],
    queryFn: () => organisationsApi.form(regionId),
    enabled: regionId !== '',
  });
  const save = useMutation({
    mutationFn: (fields: Fields) => organisationsApi.change(organisationId, fields),
    onSuccess: async () => {
      snackbar.say(t('saved'));
      await client.invalidateQueries({ queryKey: ['organisations'] });
      await navigate(`/organisations/${organisationId}`);
    },
  });
  return (
    <Screen title={t('edit_title')} subtitle={card.data?.short_name} back={`/organisations/${organisationId}`} narrow>
      <QueryView query={form} what={t('edit_title')}>
        {(data) => card.data && (
          <>
            <Section>
              <OrganisationForm
                form={data}
                start={{
                  superior_id: card.data.superior?.id ?? null,
                  municipality_id: card.data.municipality_id,
                  kind: card.data.kind,
                  level: card.data.level,
                  name: card.data.name,
                  short_name: card.data.short_name,
                  legal_form: card.data.legal_form,
                  inn: card.data.inn,
                  time_zone: card.data.time_zone,
                  working_days: card.data.working_days,
                  must_start_on: card.data.must_start_on,
                  started_on: card.data.started_on,
                }}
                canPlace={card.data.can_place}
                submitLabel={t('save')}
                onSubmit={(fields) => save.mutate(fields)}
                busy={save.isPending}
                error={save.error}
              />
            </Section>
            {card.data.can_place && card.data.kind !== 'ministry' && card.data.closed_on === null && <Closing card={card.data} />}
          </>
        )}
      </QueryView>
    </Screen>
  );
}
