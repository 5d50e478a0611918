/** A file to the device's own store: by the browser, under its name. */
import { requestLink } from './links';
import type { FileCard } from './types';

/** Rejects where the file can't be opened (any more). */
export async function downloadFile(file: FileCard): Promise<void> {
  const { address } = await requestLink(file.id, 'original');
  if (address === null) throw new Error('gone');
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
}
