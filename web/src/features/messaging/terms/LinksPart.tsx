/** In «О беседе»: links that let people in, and who asks to be let in. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, ButtonGroup, Checkbox, Footnote, FormStatus, Header, SimpleCell } from '@vkontakte/vkui';
import { useState } from 'react';
import { useErrorText } from '../../../shared/api';
import { useFormat } from '../../../shared/i18n';
import { QueryView } from '../../../shared/ui/QueryView';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { SelectField } from '../../../shared/ui/fields';
import { useMessaging } from '../client/current';
import type { InfoPartProps } from '../dialogs/infoParts';
import { termsApi, type Link, type Links } from './api';
import { useText } from './messages';
import styles from './Terms.module.css';

const DAYS = [['1', 'day'], ['7', 'week'], ['30', 'month'], ['', 'no_end']] as const;
/** Who asks to be let in is seen while one looks. */
const REQUESTS_MS = 5_000;
const USES = ['', '1', '10', '30', '100'];

function NewLink({ id, mayOpen, onMade }: { id: string; mayOpen: boolean; onMade: (links: Links) => void }) {
  const t = useText();
  const errorText = useErrorText();
  const [days, setDays] = useState('7');
  const [uses, setUses] = useState('');
  const [needsApproval, setApproval] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const make = async () => {
    setError(null);
    try {
      onMade(await termsApi.makeLink(id, { days: days ? Number(days) : null, max_uses: uses ? Number(uses) : null, needs_approval: needsApproval }));
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <>
      <SelectField label={t('for_how_long')} value={days} options={DAYS.map(([value, word]) => ({ value, label: t(word) }))} onChange={setDays} />
      <SelectField label={t('how_many')} value={uses} options={USES.map((value) => ({ value, label: value || t('no_limit') }))} onChange={setUses} />
      <Checkbox checked={needsApproval} disabled={!mayOpen} description={t('approval_hint')} onChange={(event) => setApproval(event.target.checked)}>{t('approval')}</Checkbox>
      {error !== null && <FormStatus mode="error" role="alert">{errorText(error)}</FormStatus>}
      <Button size="l" stretched onClick={() => void make()}>{t('make')}</Button>
    </>
  );
}

function LinkLine({ link, onWithdraw }: { link: Link; onWithdraw: () => void }) {
  const t = useText();
  const format = useFormat();
  const snackbar = useSnackbar();
  const address = `${window.location.origin}${link.path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      snackbar.say(t('copied'));
    } catch (error) {
      snackbar.error(error);
    }
  };
  const used = link.max_uses ? t('uses_of', { uses: link.uses, limit: link.max_uses }) : t('uses', { uses: link.uses });
  const state = link.is_open ? (link.expires_at ? t('until', { date: format.dateTime(link.expires_at) }) : null) : t(link.withdrawn_at ? 'withdrawn' : 'over');
  return (
    <SimpleCell
      multiline
      disabled={!link.is_open}
      subtitle={[used, link.needs_approval ? t('with_approval') : null, state].filter(Boolean).join(' · ')}
      extraSubtitle={t('made_by', { name: link.made_by_name, date: format.date(link.made_at) })}
      after={link.is_open && (
        <ButtonGroup mode="vertical" gap="s">
          <Button mode="secondary" size="s" stretched onClick={() => void copy()}>{t('copy')}</Button>
          <Button mode="tertiary" appearance="negative" size="s" stretched onClick={onWithdraw}>{t('withdraw')}</Button>
        </ButtonGroup>
      )}
    >
      <span className={styles.address}>{address}</span>
    </SimpleCell>
  );
}

function Requests({ links, onDecided, id }: { links: Links; id: string; onDecided: () => void }) {
  const t = useText();
  const format = useFormat();
  const snackbar = useSnackbar();
  const client = useMessaging();
  if (links.requests.length === 0) return null;
  const decide = async (person: string, isLetIn: boolean) => {
    try {
      await termsApi.decide(id, person, isLetIn);
    } catch (error) {
      snackbar.error(error);
    }
    onDecided();
    client.fetchHead(id).catch(() => undefined);
  };
  return (
    <div className={styles.wide}>
      <Header size="s" indicator={links.requests.length}>{t('requests')}</Header>
      {links.requests.map((one) => (
        <SimpleCell
          key={one.person_id}
          multiline
          subtitle={format.relative(one.asked_at)}
          after={(
            <ButtonGroup gap="s">
              <Button size="s" onClick={() => void decide(one.person_id, true)}>{t('let_in')}</Button>
              <Button size="s" mode="tertiary" onClick={() => void decide(one.person_id, false)}>{t('refuse')}</Button>
            </ButtonGroup>
          )}
        >
          {one.name}
        </SimpleCell>
      ))}
    </div>
  );
}

export function Component({ entry }: InfoPartProps) {
  const t = useText();
  const client = useQueryClient();
  const snackbar = useSnackbar();
  const { id, conversation } = entry;
  const isKeeper = conversation.may_rename ?? false;
  const queryKey = ['messaging', 'links', id];
  const links = useQuery({ queryKey, queryFn: () => termsApi.links(id), staleTime: 0, refetchInterval: REQUESTS_MS });
  const reload = () => void client.invalidateQueries({ queryKey });
  const withdraw = async (link: Link) => {
    try {
      await termsApi.withdraw(id, link.id);
      snackbar.say(t('withdrawn_now'));
      reload();
    } catch (error) {
      snackbar.error(error);
    }
  };
  return (
    <div className={styles.part}>
      {links.data && <Requests links={links.data} id={id} onDecided={reload} />}
      <Footnote className={styles.about}>{t('links_about')}</Footnote>
      <NewLink id={id} mayOpen={isKeeper} onMade={(all) => client.setQueryData(queryKey, all)} />
      <div className={styles.wide}>
        <QueryView query={links}>
          {({ links: all }) => (all.length === 0
            ? <SimpleCell>{t('no_links')}</SimpleCell>
            : all.map((link) => <LinkLine key={link.id} link={link} onWithdraw={() => void withdraw(link)} />))}
        </QueryView>
      </div>
    </div>
  );
}
