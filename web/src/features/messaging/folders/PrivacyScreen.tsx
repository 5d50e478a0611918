/** What others see of oneself while one is here. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SimpleCell, Switch } from '@vkontakte/vkui';
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { Section } from '../../../shared/ui/Section';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { OWN_KEY, ownApi, useOwnThings } from './own';
import { useText } from './messages';

export function Component() {
  const t = useText();
  const queries = useQueryClient();
  const snackbar = useSnackbar();
  const query = useOwnThings();
  const hide = useMutation({
    mutationFn: ownApi.setHiding,
    onSuccess: (own) => queries.setQueryData(OWN_KEY, own),
    onError: snackbar.error,
  });
  return (
    <Screen title={t('privacy')} subtitle={t('privacy_subtitle')} back="/profile" narrow>
      <Section flush>
        <QueryView query={query}>
          {(own) => (['hides_presence', 'hides_typing'] as const).map((name) => (
            <SimpleCell
              key={name}
              Component="label"
              multiline
              subtitle={name === 'hides_presence' ? t('hides_presence_hint') : undefined}
              after={<Switch aria-label={t(name)} checked={own[name]} onChange={(event) => hide.mutate({ [name]: event.target.checked })} />}
            >
              {t(name)}
            </SimpleCell>
          ))}
        </QueryView>
      </Section>
    </Screen>
  );
}
