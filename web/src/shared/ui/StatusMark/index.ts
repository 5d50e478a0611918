export { StatusMark, type StatusKind } from './StatusMark';
