/** Files: uploads that survive a reload, links that are signed in bulk, previews before they are loaded. */
export { Placeholder } from './Placeholder';
export { downloadFile } from './download';
export { forgetLinks, requestLink, type FileLink } from './links';
export type { FileCard, UploadItem, UploadPurpose, UploadState } from './types';
export { uploads, type AddOptions } from './uploads';
export { useFileLink, type UsedLink } from './useFileLink';
export { useUploads } from './useUploads';
import './errors';
