import { expect, test, vi } from 'vitest';
import { serve } from '../testing';
import { api, ApiError, NetworkError, fileAddress, setAccountSlot, setCsrfToken } from '.';

function headersOf(call: unknown): Record<string, string> {
  return ((call as [string, RequestInit])[1].headers ?? {}) as Record<string, string>;
}

test('sends the account and, with what changes something, the token', async () => {
  const fetch = vi.fn(async () => new Response('{}'));
  vi.stubGlobal('fetch', fetch);
  setAccountSlot(3);
  setCsrfToken('token');
  await api.get('/api/me');
  await api.post('/api/things', { a: 1 });
  expect(headersOf(fetch.mock.calls[0])).toEqual({ Accept: 'application/json', 'X-Parta-Account': '3' });
  expect(headersOf(fetch.mock.calls[1])).toMatchObject({ 'X-Parta-CSRF': 'token', 'Content-Type': 'application/json' });
  setCsrfToken(null);
});

test('takes the token from the cookie where nothing told it', async () => {
  const fetch = vi.fn(async () => new Response('{}'));
  vi.stubGlobal('fetch', fetch);
  document.cookie = 'parta_csrf=from-cookie';
  await api.post('/api/things');
  expect(headersOf(fetch.mock.calls[0])).toMatchObject({ 'X-Parta-CSRF': 'from-cookie' });
});

test('a problem becomes an error with its fact, fields and number', async () => {
  serve({ 'POST /api/x': { status: 422, body: { code: 'invalid_input', fields: { field: 'name', shortest: 8 }, incident: null } } });
  const error = await api.post('/api/x', {}).catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 422, code: 'invalid_input', fields: { field: 'name' } });
  expect((error as ApiError).number('shortest')).toBe(8);
});

test('a failure that is no problem JSON is unexpected', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
  await expect(api.get('/api/x')).rejects.toMatchObject({ status: 502, code: 'unexpected' });
});

test('silence is a network error, and no content is undefined', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('failed');
  });
  await expect(api.get('/api/x')).rejects.toBeInstanceOf(NetworkError);
  serve({ 'DELETE /api/x': {} });
  await expect(api.delete('/api/x')).resolves.toBeUndefined();
});

test('files are asked for as the account in use', () => {
  expect(fileAddress('/api/f/1')).toBe('/api/f/1');
  setAccountSlot(1);
  expect(fileAddress('/api/f/1?size=2')).toBe('/api/f/1?size=2&account=1');
});
