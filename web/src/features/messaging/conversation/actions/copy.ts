/** Messages as text for elsewhere, and the address of one. */
import { NBSP } from '../../../../shared/i18n';
import type { Message } from '../../wire';

export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

export function addressOf({ conversation_id, seq }: Pick<Message, 'conversation_id' | 'seq'>): string {
  return `${window.location.origin}/chats/${conversation_id}/${seq}`;
}

const moment = new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** One message is its text alone; of several each says who wrote it and when. */
export function textOf(messages: readonly Message[]): string {
  const said = messages.filter((message) => !message.deleted_at && message.text !== '');
  if (said.length === 1) return said[0]!.text;
  return said
    .map((message) => `${message.author_name}, ${moment.format(new Date(message.created_at)).replaceAll(NBSP, ' ')}\n${message.text}`)
    .join('\n\n');
}

export function copyMessages(messages: readonly Message[]): Promise<void> {
  return copyText(textOf(messages));
}
