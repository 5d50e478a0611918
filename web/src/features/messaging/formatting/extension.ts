/** Formats what is selected in the composer, by keys and by a bar that is loaded with the first selection. */
import { lazy } from 'react';
import { matches } from '../../../shared/keys';
import type { ComposerExtension, ComposerHandle } from '../composer/registry';
import type { Mark } from './marking';

export const MARK_KEYS: Record<Mark, string> = {
  bold: 'Mod+B',
  italic: 'Mod+I',
  strike: 'Mod+Shift+X',
  code: 'Mod+Shift+M',
  block: 'Mod+Shift+C',
  quote: 'Mod+Shift+Q',
  list: 'Mod+Shift+L',
  link: 'Mod+K',
};

export async function format(composer: ComposerHandle, kind: Mark): Promise<void> {
  const { mark } = await import('./marking');
  const { text, from, to } = mark({ text: composer.text(), ...composer.caret() }, kind);
  composer.setText(text, to);
  composer.focus();
  // Once for React to write the text, once for the caret that follows it.
  requestAnimationFrame(() => requestAnimationFrame(() => composer.field()?.setSelectionRange(from, to)));
}

export const FORMATTING: ComposerExtension = {
  id: 'formatting',
  Above: lazy(() => import('./FormatBar').then((module) => ({ default: module.FormatBar }))),
  onKeyDown: (event, composer) => {
    const { from, to } = composer.caret();
    const found = (Object.keys(MARK_KEYS) as Mark[]).find((kind) => matches(event.nativeEvent, MARK_KEYS[kind]));
    // Without a selection these keys are the browser's and the search's.
    if (!found || from === to) return false;
    event.preventDefault();
    void format(composer, found);
    return true;
  },
};
