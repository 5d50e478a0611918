/** The way to the server: see `client.ts`. */
export { accountSlot, setAccountSlot } from './account';
export { addressOf, api, fileAddress, requestHeaders, saveFile, setCsrfToken } from './client';
export { defineErrorTexts, useErrorText } from './errorText';
export { ApiError, NetworkError, isApiError } from './problem';
export type { Fits, Frames, Schemas } from './wire';
