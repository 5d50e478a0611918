import type { ReactNode } from 'react';
import { useNavigateLink } from '../ui/useNavigateLink';
import styles from './Address.module.css';

/** A link that somebody wrote: an own address opens here, another's in a new tab without a trace. */
export function Address({ href, title, children }: { href: string; title?: string; children: ReactNode }) {
  const link = useNavigateLink();
  const { origin } = window.location;
  const path = href.startsWith(`${origin}/`) ? href.slice(origin.length) : href;
  // What begins with two slashes names another's host.
  const isOurs = /^\/(?![/\\])/.test(path);
  if (!isOurs) return <a className={styles.address} href={href} target="_blank" rel="noopener noreferrer nofollow" title={title}>{children}</a>;
  return <a className={styles.address} {...link(path)}>{children}</a>;
}
