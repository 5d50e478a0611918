export { Address } from './Address';
export { Linkified } from './Linkified';
export { linkify, type TextPart } from './linkify';
