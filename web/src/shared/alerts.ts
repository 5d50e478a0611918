/**
 * What the messenger tells whoever may have to disturb somebody: a new message, and how far a conversation has been read.
 * Nobody decides here whether anybody is disturbed.
 */
export interface Alert {
  conversationId: string;
  seq: number;
  /** As the settings of notifications name it. */
  kind: 'direct' | 'class' | 'parents' | 'groups' | 'channels' | 'announcements' | 'mentions';
  title: string;
  text: string;
  isMuted: boolean;
  isUrgent: boolean;
  isSilent: boolean;
}

export interface Listener {
  onMessage: (alert: Alert) => void;
  onRead: (conversationId: string, seq: number) => void;
}

const listeners = new Set<Listener>();

export function tellAlert(alert: Alert): void {
  listeners.forEach((listener) => listener.onMessage(alert));
}

/** One's own mark rose, here or on another device. */
export function tellRead(conversationId: string, seq: number): void {
  listeners.forEach((listener) => listener.onRead(conversationId, seq));
}

export function onAlerts(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
