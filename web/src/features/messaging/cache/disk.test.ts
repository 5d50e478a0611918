import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { newEntry, applyPage, applyChanges } from '../store/entry';
import { ME, OTHER, SmallServer } from '../store/testing';
import { IndexedDisk, type KeptMessage } from './disk';
import { entryOf, keptOf } from './kept';

function opened(server: SmallServer) {
  const page = server.lastPage(3);
  return applyPage(newEntry(server.head(), ME), { from: page.messages[0]!.seq, to: Infinity }, page, ME);
}

const waiting: KeptMessage = { client_key: 'k', conversation_id: 'c', text: 'раз', created_at: '2026-11-21T10:00:00Z', owner: 'A', problem: null };

describe('the disk', () => {
  it('gives a visited conversation back as it was', async () => {
    const server = new SmallServer();
    for (let count = 0; count < 5; count += 1) server.post(OTHER);
    const entry = opened(server);
    const { conversation, log } = keptOf(entry);
    const disk = new IndexedDisk('one');
    await disk.save([conversation], [log!], { personVersion: 4, since: '2026-11-21T10:00:00Z' });
    const kept = await new IndexedDisk('one').load();
    expect(kept.position).toEqual({ personVersion: 4, since: '2026-11-21T10:00:00Z' });
    expect(entryOf(kept.conversations[0]!, kept.logs[0], ME)).toEqual(entry);
  });

  it('keeps only what is complete, where a change is missing', () => {
    const server = new SmallServer();
    for (let count = 0; count < 5; count += 1) server.post(OTHER);
    const entry = opened(server);
    server.sent = [];
    server.post(OTHER);
    server.post(OTHER);
    const later = server.sent.filter((frame) => frame.type === 'changes')[1]!;
    const { conversation, log } = keptOf(applyChanges(entry, later, ME));
    expect(conversation.version).toBe(5);
    expect(log!.messages.map((row) => row.seq)).toEqual([3, 4, 5]);
  });

  it('does not let a window that lags behind overwrite what another has kept', async () => {
    const server = new SmallServer();
    server.post(OTHER);
    const old = keptOf(newEntry(server.head(), ME));
    server.post(OTHER);
    const young = keptOf(newEntry(server.head(), ME));
    const disk = new IndexedDisk('two');
    await disk.save([young.conversation], [], null);
    await disk.save([old.conversation], [], null);
    expect((await disk.load()).conversations.map((one) => one.version)).toEqual([2]);
  });

  it('forgets a conversation with all its messages', async () => {
    const server = new SmallServer();
    server.post(OTHER);
    const { conversation, log } = keptOf(opened(server));
    const disk = new IndexedDisk('three');
    await disk.save([conversation], [log!], null);
    await disk.forget(['c']);
    expect(await disk.load()).toEqual({ conversations: [], logs: [], position: null, drafts: {} });
  });

  it('has nothing left after a sign-out, and keeps nothing from then on', async () => {
    const disk = new IndexedDisk('four');
    await disk.putOutbox(waiting);
    expect(await disk.loadOutbox()).toEqual([waiting]);
    await disk.wipe();
    await disk.putOutbox(waiting);
    expect(await disk.loadOutbox()).toEqual([]);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain('parta-messaging-four');
  });
});
