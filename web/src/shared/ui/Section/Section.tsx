import { Title } from '@vkontakte/vkui';
import type { ReactNode } from 'react';
import styles from './Section.module.css';

export interface SectionProps {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
  /** The children touch the edges (lists of rows). */
  flush?: boolean;
}

/** A named part of a work screen, on a card of its own. */
export function Section({ title, aside, children, flush }: SectionProps) {
  return (
    <section className={styles.root}>
      {(title || aside) && (
        <div className={styles.head}>
          {title && <Title level="3" Component="h2" className={styles.title}>{title}</Title>}
          {aside}
        </div>
      )}
      <div className={flush ? undefined : styles.body}>{children}</div>
    </section>
  );
}

export interface FactsProps {
  items: readonly { label: string; value: ReactNode }[];
}

/** Facts about one thing, named and valued; wraps on a phone. */
export function Facts({ items }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {items.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}
