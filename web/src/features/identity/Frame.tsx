import { Title } from '@vkontakte/vkui';
import { useEffect, type ReactNode } from 'react';
import styles from './Identity.module.css';

/** The sheet on which one signs in: the mark above, one thing to do. */
export function Frame({ title, children, below }: { title: string; children: ReactNode; below?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Parta`;
  }, [title]);
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <img className={styles.logo} src="/icon.svg" width={72} height={72} alt="Parta" />
        <Title level="1" Component="h1" className={styles.title}>{title}</Title>
        {children}
      </div>
      {below && <div className={styles.below}>{below}</div>}
    </main>
  );
}
