/** Messages and conversations in words: what a service line says, what stands in the list under a title. Without state. */
import { useCallback } from 'react';
import { useLanguage, type Language } from '../../shared/i18n';
import { plainLine } from './formatting/plainText';
import { useText, type MessagingText } from './messages';
import { lineOfParts } from './parts/registry';
import type { Conversation, Message, Uuid } from './wire';

export function titleOf(conversation: Conversation, t: MessagingText): string {
  return conversation.kind === 'saved' ? t('saved') : conversation.title;
}

export function avatarKind(conversation: Conversation): 'person' | 'group' | 'channel' {
  if (conversation.kind === 'channel') return 'channel';
  return conversation.kind === 'group' || conversation.supervision?.is_own ? 'group' : 'person';
}

/** Whom the avatar's colour belongs to: a person has the same everywhere. */
export function avatarId(conversation: Conversation): Uuid {
  return conversation.peer_id ?? conversation.id;
}

export function serviceText(message: Message, t: MessagingText): string {
  const said = message.service ?? {};
  const { by = '', title = '', name = '', names = '' } = said;
  switch (said.fact) {
    case 'created':
      return by ? t('created', { by, title }) : t('created_plain', { title });
    case 'renamed':
      return by ? t('renamed', { by, title }) : t('renamed_plain', { title });
    case 'joined': {
      if (names === '') return t('joined_count', { count: Number(said.count ?? 1) });
      const more = Number(said.count ?? 0) - names.split(', ').length;
      return more > 0 ? t('joined_more', { names, more }) : t('joined', { names });
    }
    case 'left':
    case 'removed':
      return name === '' ? t('removed_count', { count: Number(said.count ?? 1) }) : t('left', { name });
    case 'terms_changed':
      return t('service_terms_changed', { by });
    case 'pinned':
    case 'unpinned':
      return by ? t(`service_${said.fact}`, { by }) : t(`service_${said.fact}_plain`);
    case 'supervised':
      return t('service_supervised', { names });
    case 'supervision_ended':
      return t('service_supervision_ended');
    case 'archived':
      return t('service_archived');
    case 'unarchived':
      return t('service_unarchived');
    default:
      return message.text || t('service_other');
  }
}

/** A message in one line, without its author: its text, or what it carries besides. */
export function lineOf(message: Message, t: MessagingText, language: Language): string {
  if (message.deleted_at) return t('deleted');
  if (message.kind === 'service') return serviceText(message, t);
  const part = lineOfParts(message)?.[language] ?? '';
  const text = plainLine(message.text);
  return part && text ? `${part}, ${text}` : part || text;
}

export function useLine(): (message: Message) => string {
  const t = useText();
  const language = useLanguage();
  return useCallback((message) => lineOf(message, t, language), [t, language]);
}

/** What the list shows under the title: «Вы: …», «Имя: …», or the line alone where there are only two. */
export function previewOf(conversation: Conversation, message: Message, me: Uuid, line: string, t: MessagingText): string {
  if (message.kind === 'service' || conversation.kind === 'channel' || conversation.kind === 'saved') return line;
  if (message.author_id === me) return t('you', { text: line });
  return conversation.kind === 'direct' && !conversation.supervision?.is_own ? line : t('by', { name: message.author_name, text: line });
}
