import { Button, Placeholder } from '@vkontakte/vkui';
import type { ReactNode } from 'react';
import type { IconComponent } from '../../feature';
import { useNavigateLink } from '../useNavigateLink';

export interface EmptyStateProps {
  title: string;
  /** Why it is empty. */
  children?: ReactNode;
  /** The one thing to do about it. */
  action?: { label: string; onClick?: () => void; href?: string };
  Icon?: IconComponent;
}

/** Nothing here: why, and one thing to do. */
export function EmptyState({ title, children, action, Icon }: EmptyStateProps) {
  const link = useNavigateLink();
  return (
    <Placeholder
      title={title}
      icon={Icon && <Icon width={56} height={56} />}
      action={action && (
        <Button size="m" mode="secondary" {...(action.href ? link(action.href, action.onClick) : { onClick: action.onClick })}>
          {action.label}
        </Button>
      )}
    >
      {children}
    </Placeholder>
  );
}
