/**
 * Messaging of one signed-in person in one window: brings together the line, the store, the outbox and the disk, and does
 * what the store asks for (syncs, heads, hello again). What it says to the server goes through here; drawing doesn't.
 */
import { LinkLost, Refusal, type Frame, type LinkState } from '../../../shared/socket/link';
import { isApiError } from '../../../shared/api/problem';
import { Outbox } from '../outbox/outbox';
import { hasGap } from '../store/entry';
import { boundsOfPage, type Anchor } from '../store/pages';
import { MessagingStore, type Effect } from '../store/store';
import type { Head, HeadPage, MessageExtra, MessageSent, ReadMarks, ServerFrame, Uuid, Welcome } from '../wire';
import { Keeper } from './keeper';
import { Own } from './own';
import { fetchPage } from './pages';
import { People } from './people';
import type { Line, Ports } from './ports';
import { Quotes } from './quotes';
import { Revisions } from './revisions';
import { Tails } from './tails';

const GAP_MS = 1_000;
const REGREET_MS = 10_000;
export const PAGE = 50;
/** Conversations whose messages stay in memory after a visit. */
const VISITED = 40;
const SYNCS_AT_ONCE = 3;
const MOST_SHOWN = 200;
/** Above so many members nobody's marks are told. */
const MARKED = 100;

export class MessagingClient {
  readonly me: Uuid;
  readonly store: MessagingStore;
  readonly outbox: Outbox;
  readonly people = new People();
  readonly own: Own;
  readonly quotes: Quotes;
  readonly revisions: Revisions;
  readonly tails: Tails;
  /** The disk has been read: what is in the store may be drawn. */
  isRestored = false;
  /** The first welcome with all its pages has come, now or in an earlier life of this device. */
  isListKnown = false;
  private readonly ports: Ports;
  private readonly line: Line;
  private readonly keeper: Keeper;
  private readonly stateListeners = new Set<() => void>();
  private readonly frameListeners = new Set<(frame: ServerFrame) => void>();
  private readonly gapTimers = new Map<Uuid, ReturnType<typeof setTimeout>>();
  private readonly syncing = new Set<Uuid>();
  private readonly syncQueue: Uuid[] = [];
  private readonly heads = new Map<Uuid, Promise<Head | null>>();
  private readonly pages = new Map<string, Promise<void>>();
  private visited: Uuid[] = [];
  private isPaging = false;
  private isListPartial = false;
  private helloTimer: ReturnType<typeof setTimeout> | undefined;
  private lastGreeting = 0;
  private isStopped = false;
  private restoring: Promise<void> = Promise.resolve();

  constructor(ports: Ports) {
    this.ports = ports;
    this.me = ports.me;
    this.store = new MessagingStore(ports.me);
    this.quotes = new Quotes(ports.http);
    this.revisions = new Revisions(ports.http, ports.deletions, ports.newKey);
    this.tails = new Tails(this.store);
    this.keeper = new Keeper(this.store, ports.disk);
    this.line = ports.newLine({
      greeting: () => this.restoring.then(() => this.greeting()),
      onFrame: (frame) => this.hear(frame as ServerFrame),
      onState: (state) => this.moved(state),
      onSignedOut: () => void this.signedOut(),
    });
    this.own = new Own(this.store, ports.http, this.line, this.keeper, (id) => this.fetchHead(id));
    this.outbox = new Outbox({
      disk: ports.disk,
      windows: ports.windows,
      newKey: ports.newKey,
      isLive: () => this.line.state === 'live',
      send: async ({ conversation_id, client_key, text, extra }) => {
        const frame = { type: 'message.send', conversation_id, client_key, text, ...extra } as Frame;
        return ((await this.line.ask(frame)) as unknown as MessageSent).message;
      },
    });
  }

  async start(): Promise<void> {
    // The line is made while the disk is read; what to say on it stands there.
    this.restoring = this.restore();
    this.line.start();
    await this.restoring;
  }

  private async restore(): Promise<void> {
    this.own.takeDrafts(await this.keeper.restore());
    await this.outbox.load();
    if (this.isStopped) return;
    this.isRestored = true;
    this.isListKnown = this.store.since !== null;
    this.tellState();
  }

  stop(): void {
    this.isStopped = true;
    void this.revisions.deletions.leave();
    void this.keeper.flush();
    this.keeper.stop();
    this.outbox.stop();
    this.own.stop();
    this.line.stop();
    this.people.clear();
    clearTimeout(this.helloTimer);
    for (const timer of this.gapTimers.values()) clearTimeout(timer);
    this.ports.windows.close?.();
  }

  get state(): LinkState {
    return this.line.state;
  }

  /** Between the greeting and the last page of the list. */
  get isUpdating(): boolean {
    return this.isPaging || this.line.state === 'greeting';
  }

  onState(listener: () => void): () => void {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  }

  onFrame(listener: (frame: ServerFrame) => void): () => void {
    this.frameListeners.add(listener);
    return () => this.frameListeners.delete(listener);
  }

  /** The window may be gone in a moment. */
  flush(): Promise<void> {
    return this.keeper.flush();
  }

  // ---- what screens ask for

  send(conversation: Uuid, text: string, extra?: MessageExtra): void {
    this.own.draft(conversation, '');
    this.outbox.add(conversation, text, extra);
  }

  typing(conversation: Uuid): void {
    this.line.say({ type: 'typing', conversation_id: conversation } as Frame);
  }

  showPeople(people: readonly Uuid[]): () => void {
    const hide = this.people.show(people);
    this.watchPeople();
    return hide;
  }

  /** The conversation is on screen: its log is brought up to date and kept in memory. */
  visit(id: Uuid): void {
    this.visited = [id, ...this.visited.filter((one) => one !== id)];
    for (const old of this.visited.splice(VISITED)) this.store.shrink(old, 1);
    const entry = this.store.entry(id);
    if (entry && hasGap(entry)) this.plan(id, true);
    if (entry && entry.conversation.member_count <= MARKED) this.fetchMarks(id);
  }

  /** Others' marks come as hints and may have been missed: they are fetched when the conversation is opened. */
  private fetchMarks(id: Uuid): void {
    this.ports.http.get<Omit<ReadMarks, 'type'>>(`/api/conversations/${id}/reads`).then(
      ({ marks }) => this.follow(this.store.hear({ type: 'reads', conversation_id: id, marks })),
      () => undefined,
    );
  }

  /** Fetches part of a conversation; one request per part at a time. Rejects when the server or the network says no. */
  loadPage(id: Uuid, anchor: Anchor, limit = PAGE): Promise<void> {
    const key = `${id} ${anchor.kind} ${anchor.kind === 'last' ? '' : anchor.seq}`;
    const running = this.pages.get(key);
    if (running) return running;
    const loading = this.takePage(id, anchor, limit, 2).finally(() => this.pages.delete(key));
    this.pages.set(key, loading);
    return loading;
  }

  private async takePage(id: Uuid, anchor: Anchor, limit: number, attempts: number): Promise<void> {
    const page = await fetchPage(this.line, this.ports.http, id, anchor, limit);
    const effects = this.store.takePage(id, boundsOfPage(anchor, page), page);
    this.quotes.takePage(id, page);
    if (effects) this.follow(effects);
    else if (attempts > 1) {
      await this.fetchHead(id);
      await this.takePage(id, anchor, limit, attempts - 1);
    }
  }

  /** The head as the server has it now; null when there is no such conversation for this person. */
  fetchHead(id: Uuid): Promise<Head | null> {
    const running = this.heads.get(id);
    if (running) return running;
    const fetching = this.ports.http
      .get<Head>(`/api/conversations/${id}`)
      .then((head) => {
        this.takeHeads([head]);
        return head;
      })
      .catch((error: unknown) => {
        if (!isApiError(error) || error.status !== 404) throw error;
        this.follow(this.store.forget([id]));
        return null;
      })
      .finally(() => this.heads.delete(id));
    this.heads.set(id, fetching);
    return fetching;
  }

  /** One is no longer in it: nothing of it stays here. */
  lose(id: Uuid): void {
    this.follow(this.store.forget([id]));
  }

  takeHeads(heads: readonly Head[]): void {
    this.follow(this.store.takeHeads(heads));
    this.own.keepDrafts();
  }

  // ---- what the server says

  private greeting(): Frame {
    this.lastGreeting = Date.now();
    return { type: 'hello', person_version: this.store.personVersion, since: this.store.since } as Frame;
  }

  private hear(frame: ServerFrame): void {
    this.follow(this.store.hear(frame));
    if (frame.type === 'welcome') void this.welcomed(frame);
    else if (frame.type === 'presence') this.people.hearPresence(frame);
    else if (frame.type === 'typing') this.people.hearTyping(frame);
    else if (frame.type === 'changes') {
      this.tails.shorten(frame.conversation_id);
      for (const row of frame.messages) this.people.stopTyping(frame.conversation_id, row.author_id);
    }
    if (frame.type === 'changes' || frame.type === 'empty') this.settleAll(frame.conversation_id);
    else if (frame.type === 'message.sent') this.settleAll(frame.message.conversation_id);
    if (frame.type === 'welcome' || frame.type === 'personal') this.own.keepDrafts();
    this.frameListeners.forEach((listener) => listener(frame));
  }

  /** Of these keys, those whose messages are in the log: the others still wait for what stands before them. */
  private keysInLog(id: Uuid, keys: ReadonlySet<Uuid>): Set<Uuid> {
    const found = new Set<Uuid>();
    const messages = this.store.entry(id)?.log.stretches.at(-1)?.messages ?? [];
    for (let at = messages.length - 1; at >= 0 && at >= messages.length - 200; at -= 1) {
      const key = messages[at]!.client_key;
      if (key && keys.has(key)) found.add(key);
    }
    return found;
  }

  /** Further pages of the list come over HTTP; only then is what was said true up to `server_time`. */
  private async welcomed(frame: Welcome): Promise<void> {
    try {
      if (frame.next) {
        this.isPaging = true;
        this.tellState();
        const ids = new Set(frame.heads.map((head) => head.conversation.id));
        let next: string | null | undefined = frame.next;
        while (next) {
          const page: HeadPage = await this.ports.http.get<HeadPage>('/api/conversations', { query: { next } });
          if (this.isStopped) return;
          this.takeHeads(page.heads);
          page.heads.forEach((head) => ids.add(head.conversation.id));
          next = page.next;
        }
        if (frame.is_complete) this.follow(this.store.keepOnly(ids, frame.person_version));
      }
      this.store.since = frame.server_time;
      this.isListKnown = true;
      this.isListPartial = false;
    } catch {
      this.isListPartial = true;
      this.regreet();
    } finally {
      this.isPaging = false;
      this.tellState();
    }
  }

  // ---- what the store asks for

  private follow(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === 'sync') this.plan(effect.id, effect.isUrgent);
      else if (effect.kind === 'fetch_head') this.fetchHead(effect.id).catch(() => undefined);
      else if (effect.kind === 'forget_log') {
        this.keeper.forgetLog(effect.id);
        this.quotes.forget(effect.id);
      } else if (effect.kind === 'hello') this.regreet();
      else {
        this.keeper.forget(effect.ids);
        for (const id of effect.ids) {
          this.outbox.forget(id);
          this.quotes.forget(id);
        }
      }
    }
  }

  /** What is missing often comes by itself within a moment. */
  private plan(id: Uuid, isUrgent: boolean): void {
    if (isUrgent) {
      clearTimeout(this.gapTimers.get(id));
      this.gapTimers.delete(id);
      if (!this.syncQueue.includes(id)) this.syncQueue.push(id);
      this.pumpSyncs();
    } else if (!this.gapTimers.has(id)) {
      this.gapTimers.set(id, setTimeout(() => {
        this.gapTimers.delete(id);
        const entry = this.store.entry(id);
        if (entry && hasGap(entry)) this.plan(id, true);
      }, GAP_MS));
    }
  }

  private pumpSyncs(): void {
    // The conversation on screen first.
    this.syncQueue.sort((one, other) => Number(other === this.visited[0]) - Number(one === this.visited[0]));
    while (this.line.state === 'live' && this.syncing.size < SYNCS_AT_ONCE) {
      const id = this.syncQueue.find((one) => !this.syncing.has(one));
      if (!id) return;
      this.syncQueue.splice(this.syncQueue.indexOf(id), 1);
      void this.sync(id);
    }
  }

  private async sync(id: Uuid): Promise<void> {
    const entry = this.store.entry(id);
    if (!entry || !hasGap(entry)) return;
    this.syncing.add(id);
    try {
      await this.line.ask({ type: 'conversation.sync', conversation_id: id, version: entry.version } as Frame);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not_found') this.fetchHead(id).catch(() => undefined);
      else if (!(error instanceof LinkLost)) this.plan(id, false);
    } finally {
      this.syncing.delete(id);
    }
    const after = this.store.entry(id);
    if (after && hasGap(after)) this.plan(id, false);
    this.settleAll(id);
    this.pumpSyncs();
  }

  private settleAll(id: Uuid): void {
    const keys = new Set(this.outbox.of(id).map((item) => item.client_key));
    if (keys.size > 0) this.outbox.settle(id, this.keysInLog(id, keys));
  }

  /** Something of the person's document is missing. Not at once, and not again and again. */
  private regreet(): void {
    if (this.helloTimer !== undefined) return;
    const wait = Math.max(GAP_MS, this.lastGreeting + REGREET_MS - Date.now());
    this.helloTimer = setTimeout(() => {
      this.helloTimer = undefined;
      if (this.store.hasPersonalGap() || this.isListPartial) this.line.greetAgain();
    }, wait);
  }

  // ---- the line

  private moved(state: LinkState): void {
    if (state === 'live') {
      this.outbox.pump();
      void this.outbox.adopt();
      for (const entry of this.store.all()) if (hasGap(entry)) this.plan(entry.id, true);
      this.pumpSyncs();
      this.own.tellAll();
      this.watchPeople();
    } else if (state !== 'greeting') this.people.clear();
    this.tellState();
  }

  private watchPeople(): void {
    const people = this.people.shown(MOST_SHOWN);
    if (people.length > 0) this.line.say({ type: 'watch', person_ids: people } as unknown as Frame);
  }

  private async signedOut(): Promise<void> {
    this.stop();
    this.ports.deletions.wipe();
    await this.ports.disk.wipe();
    this.ports.onSignedOut();
  }

  private tellState(): void {
    this.stateListeners.forEach((listener) => listener());
  }
}
