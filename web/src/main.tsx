/** The beginning: draws the application into the page. */
import '@vkontakte/vkui/dist/vkui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';

/** The built page fetches the application's style without waiting for it (`tools/first-page.ts`). */
async function dress(): Promise<void> {
  const style = document.querySelector<HTMLLinkElement>('link[data-application]');
  if (!style) return;
  if (!style.sheet) {
    await new Promise((done) => {
      style.onload = done;
      style.onerror = done;
    });
  }
  style.media = 'all';
}

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
void dress().then(() => createRoot(root).render(<StrictMode><App /></StrictMode>));
