/** Where this person may break the quiet: learned with the quiet of a conversation, forgotten with the page. */
const entitled = new Map<string, boolean>();

export function noteEntitled(conversationId: string, isEntitled: boolean): void {
  entitled.set(conversationId, isEntitled);
}

export function isEntitled(conversationId: string): boolean {
  return entitled.get(conversationId) === true;
}
