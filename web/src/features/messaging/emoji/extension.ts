/** The emoji button of the composer. What it opens is loaded when it is pressed. */
import { lazy } from 'react';
import type { ComposerExtension } from '../composer/registry';

export const EMOJIS: ComposerExtension = {
  id: 'emojis',
  Tool: lazy(() => import('./EmojiButton').then((module) => ({ default: module.EmojiButton }))),
};
