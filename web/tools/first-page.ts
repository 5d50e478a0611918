// The built page as a slow line wants it: what stands there first needs one small style, the application's own comes after
// it, and the messenger, where most people go, is fetched with the rest instead of after it.
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

export function firstPage(): Plugin {
  return {
    name: 'first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const styles = html.match(STYLE) ?? [];
        const page = html.replace(STYLE, '').replace('<noscript>', `${styles.join('').trim()}\n    <noscript>`);
        const files = messengerOf(bundle!).filter((file) => !page.includes(file));
        return { html: page, tags: files.map(preload) };
      },
    },
  };
}
