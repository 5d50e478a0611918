/**
 * What can be done with a message: the hover toolbar, the context menu, the sheet of a long press and the keys all offer
 * these, in this order. Loaded with the first menu, not with the conversation: import only its types from elsewhere.
 */
import type { ComponentType } from 'react';
import type { Bilingual, IconComponent } from '../../../../shared/feature';
import type { Language } from '../../../../shared/i18n';
import type { Snackbars } from '../../../../shared/ui/SnackbarUndo';
import type { MessagingClient } from '../../client/client';
import type { Entry } from '../../store/entry';
import type { Message } from '../../wire';
import type { Controls } from '../controls';

export interface MessageContext {
  message: Message;
  isOwn: boolean;
  entry: Entry;
  client: MessagingClient;
  controls: Controls;
  snackbar: Snackbars;
  language: Language;
  /** Where the menu was: dialogs that stand beside the message take it as their place. */
  anchor: Element | null;
}

export interface MessageAction {
  id: string;
  title: Bilingual | ((context: MessageContext) => Bilingual);
  /** 24 px. */
  Icon: IconComponent;
  isOffered: (context: MessageContext) => boolean;
  run: (context: MessageContext) => void;
  /** Also a button of the hover toolbar. */
  isQuick?: boolean;
  isDestructive?: boolean;
  /** Not a line of the menu: something else in it does the same. */
  isMenuHidden?: boolean;
  /** While the message has the focus: as `R`, `Delete`, `Mod+C`. Letters are keys, not characters: any layout will do. */
  keys?: string;
}

/** A row above the actions of the menu, as the emojis to react with. */
export interface MenuHeader {
  id: string;
  isOffered: (context: MessageContext) => boolean;
  /** Calls `onDone` when something was chosen: the menu closes. */
  Header: ComponentType<{ context: MessageContext; onDone: () => void }>;
}
