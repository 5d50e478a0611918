import { Icon16Chevron } from '@vkontakte/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from '../Notifications.module.css';

export interface DeskLine {
  id: string;
  title: ReactNode;
  detail?: ReactNode;
  href?: string;
}

/** Lines of the desk: each says a fact and leads to where something can be done about it. */
export function Lines({ lines }: { lines: readonly DeskLine[] }) {
  return (
    <ul className={styles.list}>
      {lines.map(({ id, title, detail, href }) => {
        const inside = (
          <>
            <span>
              {title}
              {detail && <div className={styles.quiet}>{detail}</div>}
            </span>
            {href && <Icon16Chevron className={styles.chevron} aria-hidden />}
          </>
        );
        return <li key={id}>{href ? <Link className={styles.line} to={href}>{inside}</Link> : <div className={styles.line}>{inside}</div>}</li>;
      })}
    </ul>
  );
}
