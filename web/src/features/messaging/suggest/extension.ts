/** Suggestions while typing, and the mentions that go along with the text. What it draws and looks up is loaded later. */
import { lazy } from 'react';
import type { ComposerExtension } from '../composer/registry';
import { mentionsIn } from '../mentions/gather';
import { onSuggestKey, suggestedOf } from './suggesting';

export const SUGGESTIONS: ComposerExtension = {
  id: 'suggestions',
  Above: lazy(() => import('./SuggestPanel').then((module) => ({ default: module.SuggestPanel }))),
  onKeyDown: (event, composer) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !onSuggestKey(event.key, composer)) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  },
  gather: mentionsIn,
  onCleared: (composer) => suggestedOf(composer).set(null),
};
