import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp, serve, someMe } from '../../shared/testing';
import { Component } from './RulesScreen';

const PLACE = { id: 'o1', name: 'Министерство', short_name: 'Министерство', time_zone: 'Asia/Vladivostok', region_id: 'g1' };
const asAdministratorOf = (kind: string) => {
  serve({ 'GET /api/me': { body: someMe({ roles: [{ ...someMe().roles[0]!, kind: 'administrator', organisation: { ...PLACE, kind } }] }) } });
  renderApp(<Component />, { session: true, path: '/rules' });
};

test('the administrator of a region has the rules of the region', async () => {
  asAdministratorOf('ministry');
  expect(await screen.findByText('Файлы')).toBeInTheDocument();
  expect(screen.getByText('Хранение сообщений')).toBeInTheDocument();
  expect(screen.getByText('Объявления и формы')).toBeInTheDocument();
});

test('the administrator of a school only those of the school', async () => {
  asAdministratorOf('school');
  expect(await screen.findByText('Файлы')).toBeInTheDocument();
  expect(screen.queryByText('Хранение сообщений')).not.toBeInTheDocument();
  expect(screen.queryByText('Объявления и формы')).not.toBeInTheDocument();
  expect(screen.queryByText('Изменение и удаление сообщений')).not.toBeInTheDocument();
});
