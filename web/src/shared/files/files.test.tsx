import { act, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { forgetLinks, useFileLink } from '.';
import { readError } from './engine';
import { paint } from './Placeholder';

let answers: (string | null)[];

beforeEach(() => {
  forgetLinks();
  answers = ['/api/files/a/small?signature=1', '/api/files/a/small?signature=2'];
  vi.stubGlobal('fetch', async () => {
    const address = answers.shift();
    const links = address ? [{ id: 'a', variant: 'small', address, expires_at: '2099-01-01T00:00:00Z' }] : [];
    return new Response(JSON.stringify({ links }));
  });
});

function Picture({ enabled = true }: { enabled?: boolean }) {
  const link = useFileLink('a', 'small', enabled);
  return <button onClick={link.refresh}>{`${link.state} ${link.address ?? ''}`}</button>;
}

/** The button as soon as it says `text`. */
const says = (text: string) => waitFor(() => expect(screen.getByRole('button')).toHaveTextContent(text));

it('a picture gets its link, and another one when that is refused', async () => {
  render(<Picture />);
  expect(screen.getByRole('button')).toHaveTextContent('loading');
  await says('ready /api/files/a/small?signature=1');
  act(() => screen.getByRole('button').click());
  await says('ready /api/files/a/small?signature=2');
});

it('a kept link is drawn in the first frame', async () => {
  const first = render(<Picture />);
  await says('ready');
  first.unmount();
  render(<Picture />);
  expect(screen.getByRole('button')).toHaveTextContent('ready /api/files/a/small?signature=1');
});

it('what may not be opened is missing, and nothing is asked before it is wanted', async () => {
  answers = [null];
  const { rerender } = render(<Picture enabled={false} />);
  await act(() => new Promise((resolve) => setTimeout(resolve, 40)));
  expect(answers).toHaveLength(1);
  rerender(<Picture />);
  await says('missing');
});

it('sixteen colours are painted row by row, and nonsense is not', () => {
  const painted: string[] = [];
  const context = { fillStyle: '', fillRect: (x: number, y: number) => painted.push(`${context.fillStyle} ${x},${y}`) };
  paint(context, 'ff0000'.repeat(5));
  expect(painted).toEqual(['#ff0000 0,0', '#ff0000 1,0', '#ff0000 2,0', '#ff0000 3,0', '#ff0000 0,1']);
  paint(context, 'red;background:url(x)');
  expect(painted).toHaveLength(5);
});

it('whatever a library throws is a failure of the network, unless the server has refused', () => {
  expect(readError(new Error('x'))).toMatchObject({ name: 'NetworkError' });
});
