// Made by `npm run wire` from wire/*.json; changes belong there.
export interface paths {}
export interface components { schemas: Record<never, never> }
