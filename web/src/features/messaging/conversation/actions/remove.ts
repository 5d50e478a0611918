/** Takes messages back: gone at once, from the server in five seconds, until then to be undone. */
import type { Bilingual } from '../../../../shared/feature';
import { UNDO_MS } from '../../client/deletions';
import type { MessageContext } from './registry';

const NEEDS_NETWORK: Bilingual = { ru: 'Чтобы удалить, нужна сеть. Ничего не удалено.', en: 'Deleting needs a network connection. Nothing was deleted.' };

function done(count: number): Bilingual {
  if (count === 1) return { ru: 'Сообщение удалено', en: 'Message deleted' };
  return { ru: `Удалено сообщений: ${count}`, en: `Messages deleted: ${count}` };
}

export function remove(contexts: readonly MessageContext[]): void {
  const [first] = contexts;
  if (!first) return;
  const { client, snackbar, language, controls } = first;
  if (client.state !== 'live') {
    snackbar.say(NEEDS_NETWORK[language]);
    return;
  }
  const rows = contexts.map(({ message }) => message);
  const undo = client.revisions.deletions.begin(rows, snackbar.error);
  const mode = controls.mode.get();
  if (mode.kind !== 'plain' && rows.some((row) => row.seq === mode.seq)) controls.leaveMode();
  controls.leaveSelection();
  snackbar.undo({ text: done(rows.length)[language], onUndo: undo, duration: UNDO_MS });
}
