import { Link } from '@vkontakte/vkui';
import { Fragment, useMemo } from 'react';
import styles from './Linkified.module.css';
import { linkify } from './linkify';

/** A person's text with its links made clickable. An own address opens here, another's in a new tab without a trace. */
export function Linkified({ text }: { text: string }) {
  const parts = useMemo(() => linkify(text), [text]);
  return parts.map((part, index) => {
    if (part.kind === 'text') return <Fragment key={index}>{part.text}</Fragment>;
    const own = part.href?.startsWith(`${window.location.origin}/`);
    return (
      <Link key={index} className={styles.link} href={part.href} target={own ? undefined : '_blank'} rel={own ? undefined : 'noopener noreferrer nofollow'}>
        {part.text}
      </Link>
    );
  });
}
