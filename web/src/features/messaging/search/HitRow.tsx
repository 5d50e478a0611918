/** A message that was found: where, who, when, and the words around the match. It leads to its place. */
import { Icon16DocumentOutline, Icon16ListBulletOutline } from '@vkontakte/icons';
import { Tappable } from '@vkontakte/vkui';
import { memo, useEffect } from 'react';
import { useFormat } from '../../../shared/i18n';
import { Avatar } from '../../../shared/ui/Avatar';
import { useNavigateLink } from '../../../shared/ui/useNavigateLink';
import { useEntry, useMessaging } from '../client/current';
import { useText as useMessengerText } from '../messages';
import { avatarId, avatarKind, titleOf } from '../words';
import { Marked } from './Marked';
import styles from './Search.module.css';
import { useText } from './messages';
import type { SearchHit } from './wire';

interface Props {
  hit: SearchHit;
  onOpen: (hit: SearchHit) => void;
}

export const HitRow = memo(function HitRow({ hit, onOpen }: Props) {
  const t = useText();
  const words = useMessengerText();
  const format = useFormat();
  const link = useNavigateLink();
  const client = useMessaging();
  const entry = useEntry(hit.conversation_id);
  const isKnown = entry !== null;
  useEffect(() => {
    if (!isKnown) void client.fetchHead(hit.conversation_id).catch(() => undefined);
  }, [client, hit.conversation_id, isKnown]);
  const title = entry ? titleOf(entry.conversation, words) : hit.author_name;
  const isDirect = entry?.conversation.kind === 'direct';
  const by = hit.author_id === client.me ? t('you') : isDirect ? '' : t('found_by', { name: hit.author_name });
  return (
    <Tappable className={styles.hit} data-result data-hit={`${hit.conversation_id}/${hit.seq}`} activeMode="background" {...link(`/chats/${hit.conversation_id}/${hit.seq}`, () => onOpen(hit))}>
      {entry
        ? <Avatar name={title} id={avatarId(entry.conversation)} kind={avatarKind(entry.conversation)} size={40} />
        : <Avatar name={hit.author_name} id={hit.author_id} size={40} />}
      <span className={styles.words}>
        <span className={styles.line}>
          <span className={styles.title}>{title}</span>
          <time className={styles.time} dateTime={hit.created_at} title={format.dateTime(hit.created_at)}>{format.listTime(hit.created_at)}</time>
        </span>
        {hit.text && (
          <span className={styles.text}>
            {by}{hit.text_at > 0 && '… '}<Marked text={hit.text} marks={hit.marks} />{hit.is_cut && ' …'}
          </span>
        )}
        {hit.files.map((file, at) => (
          <span key={at} className={styles.file}><Icon16DocumentOutline /><span><Marked text={file.name} marks={file.marks} /></span></span>
        ))}
        {hit.lines.map((line, at) => (
          <span key={at} className={styles.file}><Icon16ListBulletOutline /><span><Marked text={line.text} marks={line.marks} /></span></span>
        ))}
      </span>
    </Tappable>
  );
});
