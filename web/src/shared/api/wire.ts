/** The wire's types, generated from the server's code by `npm run wire`, under short names. */
import type { components as FrameComponents } from './generated/frames';
import type { components as HttpComponents } from './generated/openapi';

/** Bodies over HTTP: `Schemas['Me']`. */
export type Schemas = HttpComponents['schemas'];
/** Frames of the socket. */
export type Frames = FrameComponents['schemas'];

/** Doesn't compile where the server says something that the client's own type wouldn't take. */
export type Fits<Wire extends Local, Local> = Wire;
