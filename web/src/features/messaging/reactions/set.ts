/** The whole set of reactions, in the order of the bar. The server's is the source; `wireCheck.ts` holds the two together. */
import type { Conversation, Emoji } from '../wire';

export const REACTIONS: readonly Emoji[] = ['👍', '❤️', '🔥', '👏', '😊', '😂', '😮', '😢', '🙏', '🎉', '✅', '❓'];
/** One person leaves at most so many under one message. */
export const MAX_OWN = 3;

/** What one may react with there; none where reactions are switched off or the conversation is closed. */
export function allowedIn({ reactions, may_write: mayWrite, why_not_write: why }: Conversation): readonly Emoji[] {
  if (!mayWrite && why !== 'readers_only' && why !== 'keepers_only') return [];
  return reactions ? REACTIONS.filter((one) => reactions.includes(one)) : REACTIONS;
}
