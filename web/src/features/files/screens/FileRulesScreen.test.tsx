import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp, serve, someMe } from '../../../shared/testing';
import { Component } from './FileRulesScreen';

const SCHOOL = { id: 'o1', name: 'Школа № 1', short_name: 'Школа № 1', time_zone: 'Asia/Vladivostok', kind: 'school', region_id: 'g1' };

test("an administrator of a school keeps the school's room and asks nothing of the region", async () => {
  const calls = serve({
    'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind: 'administrator', organisation: SCHOOL }] }) },
    'GET /api/organisations/o1/files': {
      body: { used: { bytes: 0, files: 0, max_bytes: 1024 ** 4 }, quotas: [{ role: 'student', is_decided: false, max_bytes: 1024 ** 3 }] },
    },
  });
  renderApp(<Component />, { session: true, path: '/rules/files' });
  expect(await screen.findByRole('textbox', { name: /, ГБ$/ })).toBeInTheDocument();
  expect(calls.some(({ path }) => path.startsWith('/api/regions/'))).toBe(false);
});
