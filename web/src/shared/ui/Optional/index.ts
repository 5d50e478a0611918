export { Optional, lazyPart } from './Optional';
