import { Icon24ArrowLeftOutline } from '@vkontakte/icons';
import { IconButton, Title } from '@vkontakte/vkui';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../messages';
import { useNavigateLink } from '../useNavigateLink';
import styles from './Screen.module.css';

export interface ScreenProps {
  title: string;
  subtitle?: ReactNode;
  /** Address of what stands above this screen. */
  back?: string;
  actions?: ReactNode;
  children: ReactNode;
  /** The children take the height that is left and scroll by themselves (tables, lists). */
  fill?: boolean;
  /** A narrow column for forms and settings. */
  narrow?: boolean;
}

/** The frame of a screen: its name (also in the browser's title), the way up, its actions. */
export function Screen({ title, subtitle, back, actions, children, fill, narrow }: ScreenProps) {
  const t = useText();
  const link = useNavigateLink();
  useEffect(() => {
    document.title = `${title} · Parta`;
  }, [title]);
  return (
    <div className={`${styles.root} ${fill ? styles.fill : ''} ${narrow ? styles.narrow : ''}`}>
      <header className={styles.head}>
        {back && <IconButton label={t('back')} {...link(back)}><Icon24ArrowLeftOutline /></IconButton>}
        <div className={styles.names}>
          <Title level="2" Component="h1" className={styles.title}>{title}</Title>
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
