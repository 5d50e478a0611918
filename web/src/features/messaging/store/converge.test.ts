/** State + events = state fetched afresh, whatever the way does to the events. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mockHttp, newRevisions } from '../client/testing';
import { hasGap } from './entry';
import { findRow } from './log';
import type { Effect } from './store';
import { MessagingStore } from './store';
import { ME, OTHER, SmallServer } from './testing';
import type { MessagePage, ServerFrame } from '../wire';
import { boundsOfPage, type Anchor } from './pages';

type Step =
  | { do: 'post' | 'own' | 'hidden' }
  | { do: 'edit' | 'delete' | 'revise' | 'takeBack' | 'read'; at: number }
  | { do: 'page'; limit: number }
  | { do: 'older'; limit: number }
  | { do: 'deliver'; pick: number; fate: 'keep' | 'lose' | 'twice' }
  | { do: 'answer'; pick: number }
  | { do: 'welcome' };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const stepOf = (isLossy: boolean): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Step>({ do: 'post' }, { do: 'own' }, { do: 'hidden' }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('edit' as const, 'delete' as const, 'revise' as const, 'takeBack' as const, 'read' as const), at }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('page' as const), limit: fc.integer({ min: 1, max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('older' as const), limit: fc.integer({ min: 1, max: 4 }) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('deliver' as const),
        pick: fc.nat(),
        fate: isLossy ? fc.constantFrom('keep' as const, 'lose' as const, 'twice' as const) : fc.constantFrom('keep' as const, 'twice' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('answer' as const), pick: fc.nat() }) },
    ...(isLossy ? [{ weight: 1, arbitrary: fc.constant<Step>({ do: 'welcome' }) }] : []),
  );

class Device {
  readonly store = new MessagingStore(ME);
  readonly server = new SmallServer();
  readonly revisions = newRevisions(mockHttp());
  private readonly onTheWay: ServerFrame[] = [];
  private readonly pages: { anchor: Anchor; page: MessagePage }[] = [];

  constructor() {
    for (let count = 0; count < 3; count += 1) this.server.post(OTHER);
    this.server.sent = [];
    this.store.hear(this.server.welcome());
  }

  step(step: Step): void {
    const seq = (share: number) => Math.ceil(share * this.server.lastSeq);
    switch (step.do) {
      case 'post':
        this.server.post(OTHER);
        break;
      case 'own':
        this.server.post(ME);
        break;
      case 'hidden':
        this.server.post(OTHER, true);
        break;
      case 'edit':
        this.server.change(seq(step.at), { text: 'изменено', edited_at: '2026-11-02T00:00:00Z' });
        break;
      case 'delete':
        this.server.change(seq(step.at), { text: '', deleted_at: '2026-11-02T00:00:00Z' });
        break;
      // From this device: on screen before the server knows, which then says the same, or has something newer already.
      case 'revise':
      case 'takeBack': {
        const row = findRow(this.store.entry('c')!.log, seq(step.at));
        if (!row || row.deleted_at) break;
        if (step.do === 'revise') void this.revisions.edit(row, 'иначе');
        else {
          this.revisions.deletions.begin([row], () => undefined);
          void this.revisions.deletions.leave();
        }
        expect(this.revisions.shown(row)).not.toBe(row);
        const now = '2026-11-02T00:00:00Z';
        this.server.change(row.seq, step.do === 'revise' ? { text: 'иначе', edited_at: now } : { text: '', deleted_at: now });
        break;
      }
      case 'read':
        this.server.read(seq(step.at));
        break;
      case 'page':
        this.pages.push({ anchor: { kind: 'last' }, page: this.server.lastPage(step.limit) });
        break;
      case 'older': {
        const from = this.store.entry('c')!.log.stretches[0]?.from ?? 1;
        if (from > 1) this.pages.push({ anchor: { kind: 'before', seq: from }, page: this.server.pageBefore(from, step.limit) });
        break;
      }
      case 'welcome':
        this.follow(this.store.hear(this.server.welcome()));
        break;
      case 'deliver': {
        const [frame] = this.onTheWay.splice(step.pick % (this.onTheWay.length || 1), 1);
        if (!frame || step.fate === 'lose') break;
        this.follow(this.store.hear(frame));
        if (step.fate === 'twice') this.follow(this.store.hear(frame));
        break;
      }
      case 'answer': {
        const [one] = this.pages.splice(step.pick % (this.pages.length || 1), 1);
        if (one) this.takePage(one.anchor, one.page);
      }
    }
    this.onTheWay.push(...this.server.sent.splice(0));
  }

  private takePage(anchor: Anchor, page: MessagePage): void {
    this.store.takePage('c', boundsOfPage(anchor, page), page);
  }

  private follow(effects: Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === 'fetch_head') this.follow(this.store.takeHeads([this.server.head()]));
    }
  }

  /** Everything that was under way arrives, then what the gaps ask for. */
  rest(order: 'as it comes' | 'backwards'): void {
    const frames = order === 'backwards' ? this.onTheWay.reverse() : this.onTheWay;
    for (const frame of frames) this.follow(this.store.hear(frame));
    for (const { anchor, page } of this.pages) this.takePage(anchor, page);
    this.heal();
  }

  heal(): void {
    const entry = this.store.entry('c')!;
    if (hasGap(entry)) this.follow(this.store.hear(this.server.changesSince(entry.version)));
  }

  check(): void {
    const entry = this.store.entry('c')!;
    expect(hasGap(entry)).toBe(false);
    expect(entry.version).toBe(this.server.version);
    const truth = this.server.visible();
    for (const stretch of entry.log.stretches) {
      const there = truth.filter((row) => stretch.from <= row.seq && row.seq <= stretch.to);
      expect(stretch.messages).toEqual(there);
      expect(stretch.messages.map((row) => this.revisions.shown(row))).toEqual(there);
    }
    expect(entry.log.stretches.at(-1)?.to).toBe(Infinity);
    expect(entry.lastMessage).toEqual(truth.at(-1) ?? null);
    expect(entry.personal.read_seq).toBe(this.server.readSeq);
    expect(entry.personal.unread).toBe(this.server.unread());
  }
}

describe('a device converges with the server', () => {
  it('when events are doubled and come in any order, without any loss', () => {
    fc.assert(
      fc.property(fc.array(stepOf(false), { maxLength: 60 }), fc.constantFrom('as it comes' as const, 'backwards' as const), (steps, order) => {
        const device = new Device();
        steps.forEach((step) => device.step(step));
        device.rest(order);
        device.check();
      }),
      { numRuns: 1000 },
    );
  });

  it('when events are lost too, after it has said hello again', () => {
    fc.assert(
      fc.property(fc.array(stepOf(true), { maxLength: 60 }), (steps) => {
        const device = new Device();
        steps.forEach((step) => device.step(step));
        device.step({ do: 'welcome' });
        device.heal();
        device.check();
      }),
      { numRuns: 1000 },
    );
  });
});
