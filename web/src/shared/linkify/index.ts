export { Linkified } from './Linkified';
export { linkify, type TextPart } from './linkify';
