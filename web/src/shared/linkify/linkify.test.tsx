import { expect, test } from 'vitest';
import { renderApp } from '../testing';
import { linkify, Linkified } from '.';

const links = (text: string) => linkify(text).flatMap((part) => (part.kind === 'link' ? [part.href] : []));

test('finds addresses with and without a scheme, Russian ones too, and leaves the full stop out', () => {
  expect(links('Смотрите https://edu.example.com/a?b=1.')).toEqual(['https://edu.example.com/a?b=1']);
  expect(links('на школа.рф и vk.com')).toEqual(['https://школа.рф', 'https://vk.com']);
  expect(links('пишите a.b@school.ru')).toEqual(['mailto:a.b@school.ru']);
});

test('takes nothing else for a link', () => {
  expect(links('javascript:alert(1) ftp://x.ru/y file:///etc/passwd data:text/html,x 14.05.2026 5.А')).toEqual([]);
});

test('keeps every letter of the text', () => {
  const text = 'до https://a.ru после, и ещё vk.com!';
  expect(linkify(text).map((part) => part.text).join('')).toBe(text);
});

test('another’s link opens in a new tab and says nothing of us, and text is never markup', () => {
  const { getByRole, container } = renderApp(<Linkified text="<b>x</b> https://a.ru" />);
  expect(getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  expect(container.querySelector('b')).toBeNull();
});

test('an own address opens here, by the router', () => {
  const { getByRole } = renderApp(<Linkified text={`${window.location.origin}/chats/c1`} />);
  expect(getByRole('link')).toHaveAttribute('href', '/chats/c1');
  expect(getByRole('link')).not.toHaveAttribute('target');
});

test('an own address that leads to another host does not open here', () => {
  const { getByRole } = renderApp(<Linkified text={`${window.location.origin}//another.example/x`} />);
  expect(getByRole('link')).toHaveAttribute('href', `${window.location.origin}//another.example/x`);
  expect(getByRole('link')).toHaveAttribute('target', '_blank');
});
