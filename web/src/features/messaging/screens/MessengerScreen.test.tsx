/** The messenger drawn in a page: what the list and a conversation say to eyes and to a screen reader. */
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReactNode } from 'react';
import { useSession } from '../../../shared/session';
import { expectAccessible, renderApp, serve, someMe } from '../../../shared/testing';
import { Background } from '../Background';
import { message } from '../store/testing';
import type { Head, Personal } from '../wire';
import { Component as MessengerScreen } from './MessengerScreen';

function head(id: string, title: string, change: Partial<Head['conversation']> = {}, personal: Partial<Personal> = {}): Head {
  return {
    conversation: {
      id, kind: 'group', title, version: 3, members_version: 1, last_seq: 3, member_count: 3, created_at: '2026-11-01T00:00:00Z',
      origin: 'plan', purpose: 'class', first_seq: 1, may_write: true, why_not_write: '', ...change,
    },
    personal: { conversation_id: id, version: 1, read_seq: 3, unread: 0, ...personal },
    last_message: message(3, { conversation_id: id, text: 'Завтра контрольная' }),
    read_by_others_seq: 0,
  };
}

const HEADS = [
  head('c1', '5А, родители'),
  head('c2', 'Объявления', { kind: 'channel', purpose: 'news', may_write: false, why_not_write: 'readers_only' }, { read_seq: 1, unread: 2 }),
  head('c3', 'Учителя', {}, { draft: 'начато', muted_until: '2999-12-31T00:00:00Z' }),
];
const MESSAGES = [1, 2, 3].map((seq) => message(seq, { conversation_id: 'c1', text: seq === 3 ? 'Завтра контрольная' : `Раз ${seq}` }));

/** A socket that answers a hello with everything, has the pages of one conversation, and keeps still else. */
class StillSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    setTimeout(() => this.onopen?.(), 0);
  }
  send(text: string): void {
    const frame = JSON.parse(text) as { type: string; ref: number; conversation_id?: string };
    if (frame.type === 'conversation.page' && frame.conversation_id === 'c1') {
      this.answer({ type: 'page', ref: frame.ref, page: { messages: MESSAGES, version: 3, has_before: false, has_after: false } });
    } else if (frame.type === 'conversation.page') this.answer({ type: 'error', ref: frame.ref, code: 'not_found' });
    if (frame.type !== 'hello') return;
    const welcome = {
      type: 'welcome', ref: frame.ref, person_id: 'p1', session_id: 's', person_version: 1, server_time: '2026-11-21T10:00:00Z',
      is_complete: true, heads: HEADS, gone: [], next: null,
    };
    this.answer(welcome);
  }
  private answer(frame: object): void {
    setTimeout(() => this.onmessage?.({ data: JSON.stringify(frame) }), 0);
  }
  close(): void {}
}

function open(path: string) {
  vi.stubGlobal('WebSocket', StillSocket);
  serve({
    'GET /api/me': { body: someMe() },
    'GET /api/conversations/c1/reads': { body: { conversation_id: 'c1', marks: [] } },
  });
  return renderApp(<WhenSignedIn><Background /><MessengerScreen /></WhenSignedIn>, { path, route: '/chats/:id?', session: true });
}

function WhenSignedIn({ children }: { children: ReactNode }) {
  return useSession().state.status === 'signed_in' ? children : null;
}

beforeEach(() => {
  // A window has no size in jsdom: without one nothing of a long list is drawn.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(400);
});

afterEach(() => vi.unstubAllGlobals());

describe('the messenger', () => {
  it('lists conversations with what waits in words', async () => {
    const { container } = open('/chats');
    const row = (await screen.findByText('Объявления')).closest('a')!;
    expect(row).toHaveTextContent('2 непрочитанных сообщения');
    expect(row).toHaveAttribute('href', '/chats/c2');
    expect(screen.getByText('Учителя').closest('a')).toHaveTextContent('Черновик: начато');
    expect(screen.getByText('Учителя').closest('a')).toHaveTextContent('без звука');
    expect(screen.getByText('5А, родители').closest('a')).toHaveTextContent('Иванова М. П.: Завтра контрольная');
    await expectAccessible(container);
  });

  it('shows only what a tab is about, and what to do where there is nothing', async () => {
    open('/chats');
    await screen.findByText('5А, родители');
    await userEvent.click(screen.getByRole('tab', { name: 'Каналы' }));
    expect(screen.queryByText('5А, родители')).toBeNull();
    expect(screen.getByText('Объявления')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Личные' }));
    await userEvent.click(screen.getByRole('button', { name: 'Показать все чаты' }));
    expect(screen.getByText('5А, родители')).toBeVisible();
  });

  it('draws a conversation and sends what is written in the same moment', async () => {
    const { container } = open('/chats/c1');
    const list = await screen.findByRole('region', { name: 'Сообщения в чате «5А, родители»' });
    await waitFor(() => expect(within(list).getByText('Завтра контрольная')).toBeInTheDocument());
    await expectAccessible(container);
    const field = screen.getByRole('textbox', { name: 'Сообщение' });
    await userEvent.type(field, 'Хорошо{Enter}');
    expect(field).toHaveValue('');
    expect(await within(list).findByText('Хорошо')).toBeInTheDocument();
    expect(within(list).getByText('ждёт отправки')).toBeInTheDocument();
  });

  it('takes the keyboard where a conversation opens, but not from whoever types elsewhere', async () => {
    const { unmount } = open('/chats/c1');
    expect(await screen.findByRole('textbox', { name: 'Сообщение' })).toHaveFocus();
    unmount();
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    open('/chats/c1');
    await screen.findByRole('textbox', { name: 'Сообщение' });
    expect(elsewhere).toHaveFocus();
    elsewhere.remove();
  });

  it('says in the place of the composer why one can not write', async () => {
    open('/chats/c2');
    expect(await screen.findByRole('note')).toHaveTextContent('Писать могут только администраторы');
    expect(screen.queryByRole('textbox', { name: 'Сообщение' })).toBeNull();
  });

  it('says that there is no such conversation', async () => {
    open('/chats/nowhere');
    expect(await screen.findByText('Такого чата нет')).toBeVisible();
  });
});
