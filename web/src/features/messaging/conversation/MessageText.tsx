/** The text of a message as it is read: its links can be followed. */
import { Linkified } from '../../../shared/linkify';
import type { Message } from '../wire';

export function MessageText({ message }: { message: Message }) {
  return <Linkified text={message.text} />;
}
