/** Who is typing, in words. Pure. */
import type { Typist } from '../client/people';
import type { MessagingText } from '../messages';

export function typingText(typists: readonly Typist[], isDirect: boolean, t: MessagingText): string {
  if (isDirect) return t('typing_direct');
  const [only] = typists;
  return typists.length === 1 && only ? t('typing_one', { name: only.name }) : t('typing_many', { count: typists.length });
}
