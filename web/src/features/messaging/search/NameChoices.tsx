/** People or conversations of whose names words begin so: one of them is chosen. */
import { SimpleCell } from '@vkontakte/vkui';
import { useMe } from '../../../shared/session';
import { fullName } from '../../../shared/names';
import { Avatar } from '../../../shared/ui/Avatar';
import { ErrorState } from '../../../shared/ui/ErrorState';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useEntries } from '../client/current';
import { useText as useMessengerText } from '../messages';
import { findLoaded } from '../list/selectors';
import { useFound } from '../list/useFound';
import { avatarId, avatarKind, titleOf } from '../words';
import styles from './Search.module.css';
import type { Named, Naming } from './filters';
import { useText } from './messages';

interface Props {
  naming: Naming;
  onPick: (what: Naming['what'], named: Named) => void;
}

const AT_ONCE = 20;

interface Choice extends Named {
  kind: ReturnType<typeof avatarKind>;
  avatarId: string;
  subtitle: string;
}

function useChoices({ what, typed }: Naming) {
  const t = useText();
  const words = useMessengerText();
  const { person } = useMe();
  const entries = useEntries();
  const query = useFound(typed);
  const isAsked = typed.trim() !== '';
  const me: Choice = { id: person.id, name: fullName(person), kind: 'person', avatarId: person.id, subtitle: t('myself') };
  if (what === 'author') {
    const found = (isAsked ? (query.data?.people ?? []) : []).map((one): Choice => ({
      id: one.person_id, name: one.name, kind: 'person', avatarId: one.person_id, subtitle: one.description,
    }));
    return { query, isAsked, choices: isAsked ? found : [me] };
  }
  const loaded = isAsked ? findLoaded(entries, typed) : entries.slice(0, AT_ONCE);
  const conversations = [...loaded.map((entry) => entry.conversation), ...(isAsked ? (query.data?.conversations ?? []).map((head) => head.conversation) : [])];
  const unique = [...new Map(conversations.map((one) => [one.id, one])).values()];
  const choices = unique.map((one): Choice => ({
    id: one.id, name: titleOf(one, words), kind: avatarKind(one), avatarId: avatarId(one), subtitle: one.organisation_name ?? '',
  }));
  return { query, isAsked, choices };
}

export function NameChoices({ naming, onPick }: Props) {
  const t = useText();
  const { query, isAsked, choices } = useChoices(naming);
  if (isAsked && choices.length === 0) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (query.isPending) return <Skeleton kind="rows" rows={4} />;
    return <p className={styles.note} role="status">{t(naming.what === 'author' ? 'nobody' : 'no_conversation')}</p>;
  }
  return (
    <div>
      {!isAsked && naming.what === 'author' && <p className={styles.note}>{t('type_name')}</p>}
      {choices.slice(0, AT_ONCE).map((choice) => (
        <SimpleCell
          key={choice.id}
          data-result
          before={<Avatar id={choice.avatarId} name={choice.name} kind={choice.kind} size={40} />}
          subtitle={choice.subtitle || undefined}
          onClick={() => onPick(naming.what, { id: choice.id, name: choice.name })}
        >
          {choice.name}
        </SimpleCell>
      ))}
    </div>
  );
}
