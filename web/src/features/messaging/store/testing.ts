/** A server in small for the tests of the store: one person's view of conversations, as the rules of sync have it. */
import type { Changes, EmptyChange, Head, Message, MessagePage, PersonalChanged, ServerFrame, Welcome } from '../wire';

export const ME = 'me';
export const OTHER = 'other';

export function message(seq: number, change: Partial<Message> = {}): Message {
  return {
    conversation_id: 'c',
    seq,
    version: seq,
    author_id: OTHER,
    author_name: 'Иванова М. П.',
    kind: 'text',
    text: `сообщение ${seq}`,
    created_at: new Date(Date.UTC(2026, 10, 1) + seq * 60_000).toISOString(),
    service: null,
    edited_at: null,
    deleted_at: null,
    client_key: null,
    ...change,
  };
}

export class SmallServer {
  readonly id: string;
  version = 0;
  lastSeq = 0;
  rows: Message[] = [];
  hidden = new Set<number>();
  readSeq = 0;
  personVersion = 0;
  personalVersion = 0;
  title = '5А';
  /** Everything as it would have gone out live. */
  sent: ServerFrame[] = [];

  constructor(id = 'c') {
    this.id = id;
  }

  private tell(rows: Message[]): void {
    const seen = rows.filter((row) => !this.hidden.has(row.seq));
    const frame: Changes | EmptyChange =
      seen.length > 0
        ? { type: 'changes', conversation_id: this.id, from_version: this.version - 1, version: this.version, messages: seen, reload: false }
        : { type: 'empty', conversation_id: this.id, from_version: this.version - 1, version: this.version };
    this.sent.push(frame);
  }

  post(author: string, isHidden = false): void {
    this.version += 1;
    this.lastSeq += 1;
    const row = message(this.lastSeq, { conversation_id: this.id, version: this.version, author_id: author });
    this.rows.push(row);
    if (isHidden) this.hidden.add(row.seq);
    this.tell([row]);
    if (author === ME && !isHidden) this.read(row.seq);
  }

  change(seq: number, change: Partial<Message>): void {
    const at = this.rows.findIndex((row) => row.seq === seq);
    if (at < 0) return;
    this.version += 1;
    this.rows[at] = { ...this.rows[at]!, ...change, version: this.version };
    this.tell([this.rows[at]!]);
  }

  read(seq: number): void {
    if (seq <= this.readSeq || seq > this.lastSeq) return;
    this.readSeq = seq;
    this.personVersion += 1;
    this.personalVersion = this.personVersion;
    this.sent.push({ type: 'personal', from_version: this.personVersion - 1, version: this.personVersion, changes: [this.head().personal], gone: [] });
  }

  visible(): Message[] {
    return this.rows.filter((row) => !this.hidden.has(row.seq));
  }

  unread(): number {
    return this.visible().filter((row) => row.seq > this.readSeq && row.author_id !== ME && !row.deleted_at).length;
  }

  head(): Head {
    return {
      conversation: {
        id: this.id, kind: 'group', title: this.title, version: this.version, members_version: 0, last_seq: this.lastSeq,
        member_count: 3, created_at: '2026-11-01T00:00:00Z', origin: 'plan', purpose: 'class', first_seq: 1,
        may_write: true, why_not_write: '',
      },
      personal: { conversation_id: this.id, version: this.personalVersion, read_seq: this.readSeq, unread: this.unread() },
      last_message: this.visible().at(-1) ?? null,
      read_by_others_seq: 0,
    };
  }

  changesSince(version: number): Changes {
    const messages = this.visible().filter((row) => row.version > version);
    return { type: 'changes', conversation_id: this.id, from_version: version, version: this.version, messages, reload: false, ref: 1 };
  }

  pageBefore(seq: number, limit: number): MessagePage {
    const before = this.visible().filter((row) => row.seq < seq);
    const messages = before.slice(-limit);
    return { messages, version: this.version, has_before: before.length > messages.length, has_after: true };
  }

  lastPage(limit: number): MessagePage {
    return { ...this.pageBefore(Infinity, limit), has_after: false };
  }

  welcome(): Welcome {
    return {
      type: 'welcome', ref: 1, person_id: ME, session_id: 's', person_version: this.personVersion,
      server_time: '2026-11-21T10:00:00Z', is_complete: true, heads: [this.head()], gone: [], next: null,
    };
  }
}

export function personalFrame(version: number, change: Partial<PersonalChanged> = {}): PersonalChanged {
  return { type: 'personal', from_version: version - 1, version, changes: [], gone: [], ...change };
}
