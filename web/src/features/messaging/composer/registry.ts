/**
 * What others may add to the composer: items of the «+» menu, ways to send, and extensions (suggestions while typing, a tray
 * of files, a microphone). A new one is one line in one of the three lists. What they open is loaded when it is asked for.
 */
import { Icon24ErrorCircleOutline } from '@vkontakte/icons';
import { lazy, type ClipboardEvent, type ComponentType, type KeyboardEvent } from 'react';
import type { Bilingual, IconComponent } from '../../../shared/feature';
import type { Snackbars } from '../../../shared/ui/SnackbarUndo';
import type { MessagingClient } from '../client/client';
import type { Controls } from '../conversation/controls';
import { ASK_ITEMS } from '../parts/asking/items';
import { ATTACHING, ATTACHING_ITEMS } from '../attach/extension';
import { AskingRole } from '../parts/asking/role';
import { isEntitled } from '../quiet/entitled';
import { EMOJIS } from '../emoji/extension';
import { FORMATTING } from '../formatting/extension';
import type { Entry } from '../store/entry';
import { SCHEDULING, SCHEDULING_ITEMS } from '../scheduled/extension';
import { SUGGESTIONS } from '../suggest/extension';
import type { MessageExtra } from '../wire';

/** The composer as extensions and menus see it. One for the life of an opened conversation. */
export interface ComposerHandle {
  readonly controls: Controls;
  readonly client: MessagingClient;
  readonly snackbar: Snackbars;
  /** As it is now. */
  entry(): Entry;
  text(): string;
  /** The selection in the text, in UTF-16 units. */
  caret(): { from: number; to: number };
  setText(text: string, caret?: number): void;
  /** In place of the selection. */
  insert(text: string): void;
  field(): HTMLTextAreaElement | null;
  focus(): void;
  /** Called after each change of the text or of the caret. */
  onChange(listener: () => void): () => void;
  /** An extension has or lacks something to send: the send button looks again. */
  refresh(): void;
  /** As if Enter had been pressed, with this besides what the extensions gather. */
  send(extra?: MessageExtra): void;
  /** Sent by other means: text, draft and mode are gone. */
  clear(): void;
}

export interface ComposerItem {
  id: string;
  title: Bilingual | ((composer: ComposerHandle) => Bilingual);
  /** 24 px. */
  Icon: IconComponent;
  isOffered: (composer: ComposerHandle) => boolean;
  run: (composer: ComposerHandle) => void;
}

export interface ExtensionProps {
  composer: ComposerHandle;
}

export interface ComposerExtension {
  id: string;
  /** Above the field: suggestions, a tray. Draws nothing when it has nothing. */
  Above?: ComponentType<ExtensionProps>;
  /** A button between the field and the send button: emojis. */
  Tool?: ComponentType<ExtensionProps>;
  /** In place of the send button while there is nothing to send: the microphone. */
  WhenEmpty?: ComponentType<ExtensionProps>;
  /** True: the key is taken, nobody else hears it. */
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>, composer: ComposerHandle) => boolean;
  onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>, composer: ComposerHandle) => boolean;
  /** Goes along with the text that is about to be sent or saved (already trimmed). */
  gather?: (text: string, composer: ComposerHandle) => MessageExtra;
  /** There is something to send without a text. */
  isFilled?: (composer: ComposerHandle) => boolean;
  /** Sends by itself (files); true: done, the text is cleared. */
  send?: (text: string, extra: MessageExtra, composer: ComposerHandle) => boolean;
  /** The text was sent, or what was written was given up. */
  onCleared?: (composer: ComposerHandle) => void;
}

/** The «+» menu. */
export const ATTACH_ITEMS: readonly ComposerItem[] = [...ATTACHING_ITEMS, ...ASK_ITEMS];

/** Long press or «▾» at the send button. */
export const SEND_ITEMS: readonly ComposerItem[] = [
  ...SCHEDULING_ITEMS,
  {
    id: 'urgent',
    title: { ru: 'Срочно: со звуком и в тихие часы', en: 'Urgent: with a sound, in quiet hours too' },
    Icon: Icon24ErrorCircleOutline,
    isOffered: (composer) => isEntitled(composer.entry().id),
    run: (composer) => composer.send({ is_urgent: true }),
  },
];

export const EXTENSIONS: readonly ComposerExtension[] = [
  // Asked before what would send at once.
  SCHEDULING,
  ATTACHING,
  { id: 'asking', Above: AskingRole },
  SUGGESTIONS,
  FORMATTING,
  EMOJIS,
  { id: 'quiet', Above: lazy(() => import('../quiet/QuietAbove').then((module) => ({ default: module.QuietAbove }))) },
];
