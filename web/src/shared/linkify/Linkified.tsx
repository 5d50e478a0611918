import { Fragment, useMemo } from 'react';
import { Address } from './Address';
import { linkify } from './linkify';

/** A person's text with its links made clickable. */
export function Linkified({ text }: { text: string }) {
  const parts = useMemo(() => linkify(text), [text]);
  return parts.map((part, index) => (
    part.kind === 'text' ? <Fragment key={index}>{part.text}</Fragment> : <Address key={index} href={part.href ?? ''}>{part.text}</Address>
  ));
}
