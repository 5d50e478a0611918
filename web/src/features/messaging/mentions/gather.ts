/** The mentions of a text that is about to go out: every «@name» of somebody who may be named there, and «@все». Pure. */
import type { ComposerHandle } from '../composer/registry';
import { findRow } from '../store/log';
import type { Mention, Message, MessageExtra } from '../wire';
import { labelsIn, mayCallAll } from './known';

const MAX_MENTIONS = 50;
const EVERYBODY = /(?<![\p{L}\p{N}_])@(?:все|all)(?![\p{L}\p{N}_])/iu;
const INSIDE_WORD = /[\p{L}\p{N}_]/u;

export interface Label {
  text: string;
  person: string;
}

/** What a message of before named, by the pieces of its text. */
function labelsOf(message: Pick<Message, 'text' | 'mentions'>): Label[] {
  const points = [...message.text];
  return (message.mentions ?? []).map(({ person_id: person, at, length }) => ({ text: points.slice(at, at + length).join(''), person }));
}

export function findMentions(text: string, labels: readonly Label[]): Mention[] {
  const found: Mention[] = [];
  const sorted = [...labels].sort((one, other) => other.text.length - one.text.length);
  let points = 0;
  for (let at = 0; at < text.length && found.length < MAX_MENTIONS; ) {
    const isSign = text[at] === '@' && (at === 0 || !INSIDE_WORD.test(text[at - 1]!));
    const label = isSign ? sorted.find((one) => text.startsWith(one.text, at) && !INSIDE_WORD.test(text[at + one.text.length] ?? ' ')) : undefined;
    if (label) {
      const length = [...label.text].length;
      found.push({ person_id: label.person, at: points, length });
      points += length;
      at += label.text.length;
    } else {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
  }
  return found;
}

export function mentionsIn(text: string, composer: ComposerHandle): MessageExtra {
  if (!text.includes('@')) return {};
  const { id, log, conversation } = composer.entry();
  const mode = composer.controls.mode.get();
  const before = mode.kind === 'edit' ? findRow(log, mode.seq) : null;
  const labels = [...labelsIn(id), ...(before ? labelsOf(before) : [])];
  const mentions = findMentions(text, labels);
  // Everybody can't be called afterwards.
  const callsAll = mode.kind !== 'edit' && conversation.kind !== 'direct' && conversation.kind !== 'saved' && mayCallAll(id) && EVERYBODY.test(text);
  return { ...(mentions.length > 0 && { mentions }), ...(callsAll && { mentions_all: true }) };
}
