/** Who is online and who is typing: hints without a version, which go by themselves. Owns no socket. */
import type { PersonPresence, Presence, Typing, Uuid } from '../wire';

/** How long «печатает» stays after the last word of it. */
export const TYPING_MS = 6_000;

export interface Typist {
  person_id: Uuid;
  name: string;
}

const NOBODY: readonly Typist[] = [];

export class People {
  private readonly presence = new Map<Uuid, PersonPresence>();
  private readonly typing = new Map<Uuid, Map<Uuid, { typist: Typist; timer: ReturnType<typeof setTimeout> }>>();
  private readonly typists = new Map<Uuid, readonly Typist[]>();
  private readonly listeners = new Set<() => void>();
  private readonly watched = new Map<symbol, readonly Uuid[]>();

  of(person: Uuid): PersonPresence | null {
    return this.presence.get(person) ?? null;
  }

  typistsIn(conversation: Uuid): readonly Typist[] {
    return this.typists.get(conversation) ?? NOBODY;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hearPresence(frame: Presence): void {
    for (const one of frame.people) this.presence.set(one.person_id, one);
    this.tell();
  }

  hearTyping({ conversation_id: id, person_id, name }: Typing): void {
    const here = this.typing.get(id) ?? new Map<Uuid, { typist: Typist; timer: ReturnType<typeof setTimeout> }>();
    this.typing.set(id, here);
    clearTimeout(here.get(person_id)?.timer);
    here.set(person_id, { typist: { person_id, name }, timer: setTimeout(() => this.stopTyping(id, person_id), TYPING_MS) });
    this.changed(id);
  }

  stopTyping(conversation: Uuid, person: Uuid | null): void {
    const here = this.typing.get(conversation);
    const one = person === null ? undefined : here?.get(person);
    if (!here || !one) return;
    clearTimeout(one.timer);
    here.delete(person!);
    this.changed(conversation);
  }

  /** Nobody is known to be there while the line is down. */
  clear(): void {
    for (const here of this.typing.values()) for (const one of here.values()) clearTimeout(one.timer);
    this.typing.clear();
    this.typists.clear();
    this.presence.clear();
    this.tell();
  }

  /** A screen shows these people; answers how it says that it no longer does. */
  show(people: readonly Uuid[]): () => void {
    const key = Symbol();
    this.watched.set(key, people);
    return () => this.watched.delete(key);
  }

  /** All people on any screen, as many as the server takes. */
  shown(most: number): Uuid[] {
    return [...new Set([...this.watched.values()].reverse().flat())].slice(0, most);
  }

  private changed(conversation: Uuid): void {
    const here = this.typing.get(conversation);
    this.typists.set(conversation, here && here.size > 0 ? [...here.values()].map((one) => one.typist) : NOBODY);
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
