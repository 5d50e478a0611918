// The built page as a slow line wants it: what stands there first needs one small style and waits for no other, and the
// messenger, where most people go, is fetched with the rest instead of after it. The application's own style keeps its place
// in the head, before those of single screens, which are put behind it and have the last word; `main.tsx` lets it hold.
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const STYLE = /\s*<link rel="stylesheet" crossorigin href="\/assets\/[^"]+">/g;
const MESSENGER = 'src/features/messaging/screens/MessengerScreen.tsx';

function messengerOf(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const screen = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(MESSENGER));
  if (!screen) throw new Error(`no chunk of ${MESSENGER}`);
  return [screen.fileName, ...screen.imports];
}

const preload = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
  injectTo: 'head',
});

const fetched = (link: string) => link.replace('rel="stylesheet"', 'rel="preload" as="style"');
const waiting = (link: string) => link.replace('>', ' media="not all" data-application>');

export function firstPage(): Plugin {
  return {
    name: 'first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const page = html.replace(STYLE, (link) => fetched(link) + waiting(link));
        const files = messengerOf(bundle!).filter((file) => !page.includes(file));
        return { html: page, tags: files.map(preload) };
      },
    },
  };
}
