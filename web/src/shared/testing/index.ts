export { expectAccessible, renderApp, serve, someMe, type Answer } from './render';
