/** What kinds of files a message carries, and what stands for them in one line. Pure. */
import type { Bilingual } from '../../../../shared/feature';
import type { FileCard } from '../../../../shared/files';
import type { Attachment, Message } from '../../wire';
import { heightOf } from './layout';

/** Its bytes are gone, or not to be had yet. */
export const isLost = (file: FileCard) => file.state === 'infected' || file.state === 'refused';

/** It can be shown as a picture or played in its place. */
export const isVisual = ({ file }: Attachment) =>
  !isLost(file) && file.state !== 'held' && ((file.kind === 'image' && file.has_preview) || (file.kind === 'video' && file.state !== 'broken'));

export const visualsOf = (message: Message): Attachment[] => (message.attachments ?? []).filter(isVisual);
export const othersOf = (message: Message): Attachment[] => (message.attachments ?? []).filter((one) => !isVisual(one));

const sizeOf = ({ file }: Attachment) => ({ width: file.width ?? 400, height: file.height ?? 300 });

export const sizesOf = (attachments: readonly Attachment[]) => attachments.map(sizeOf);

export function heightOfFiles(message: Message): number {
  const visuals = visualsOf(message);
  const captions = visuals.filter((one) => one.caption).length;
  return (visuals.length > 0 ? heightOf(sizesOf(visuals)) : 0) + 20 * captions + 60 * othersOf(message).length;
}

export function lineOfFiles(message: Message): Bilingual {
  const files = (message.attachments ?? []).map((one) => one.file);
  const kinds = new Set(files.map((file) => file.kind));
  const count = files.length;
  if (kinds.size === 1) {
    const [kind] = kinds;
    if (kind === 'voice') return { ru: 'Голосовое сообщение', en: 'Voice message' };
    if (kind === 'image') return count === 1 ? { ru: 'Фотография', en: 'Picture' } : { ru: `Фотографии: ${count}`, en: `Pictures: ${count}` };
    if (kind === 'video') return count === 1 ? { ru: 'Видео', en: 'Video' } : { ru: `Видео: ${count}`, en: `Videos: ${count}` };
    if (count === 1) return { ru: files[0]!.name, en: files[0]!.name };
  }
  return { ru: `Файлы: ${count}`, en: `Files: ${count}` };
}
