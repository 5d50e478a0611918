/** Where messages may be forwarded, and forwarding them: under the same keys however often one has to try. */
import { api } from '../../../shared/api';
import type { MessagingClient } from '../client/client';
import { findLoaded, lastOutgoingOf, ordered } from '../list/selectors';
import { newUuid } from '../outbox/windows';
import { openDirect } from './requests';
import type { Entry } from '../store/entry';
import type { ForwardOutcome, Uuid } from '../wire';

/** One's own notes before there are any: made when something is forwarded there. */
export const SAVED = 'saved';

/** As many as the server takes at once. */
export const MAX_TARGETS = 20;
/** Shown without a search. */
const SHOWN = 60;

/** Where one may write, newest first, one's own notes before all. */
export function targetsOf(entries: readonly Entry[], query: string, savedTitle: string): Entry[] {
  const writable = entries.filter(({ conversation, personal }) => conversation.may_write && !personal.is_archived);
  const isSaved = ({ conversation }: Entry) => conversation.kind === 'saved';
  const named = writable.map((entry) => (isSaved(entry) ? { ...entry, conversation: { ...entry.conversation, title: savedTitle } } : entry));
  const found = query.trim() === '' ? named : findLoaded(named, query);
  const sorted = ordered(found, lastOutgoingOf([]));
  return [...sorted.filter(isSaved), ...sorted.filter((entry) => !isSaved(entry))].slice(0, SHOWN);
}

/** The keys of one forwarding: the same for a target until it has succeeded. */
export class Forwarding {
  private readonly keys = new Map<Uuid, { client_keys: Uuid[]; comment_key: Uuid }>();
  private readonly from: Uuid;
  private readonly seqs: readonly number[];

  constructor(from: Uuid, seqs: readonly number[]) {
    this.from = from;
    this.seqs = seqs;
  }

  async send(client: MessagingClient, chosen: readonly string[], comment: string): Promise<ForwardOutcome[]> {
    const targets = await Promise.all(chosen.map((id) => (id === SAVED ? openDirect(client, client.me) : id)));
    const body = {
      seqs: this.seqs,
      targets: targets.map((id) => ({ conversation_id: id, comment, ...this.keysOf(id) })),
    };
    const { outcomes } = await api.post<{ outcomes: ForwardOutcome[] }>(`/api/conversations/${this.from}/messages/forward`, body);
    for (const { conversation_id: id, code } of outcomes) if (!code && !client.store.entry(id)) void client.fetchHead(id);
    return outcomes;
  }

  private keysOf(id: Uuid) {
    let mine = this.keys.get(id);
    if (!mine) this.keys.set(id, (mine = { client_keys: this.seqs.map(() => newUuid()), comment_key: newUuid() }));
    return mine;
  }
}
