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
  /** It is the whole screen: its title is the screen's heading. */
  isScreen?: boolean;
}

/** Nothing here: why, and one thing to do. */
export function EmptyState({ title, children, action, Icon, isScreen = false }: EmptyStateProps) {
  const link = useNavigateLink();
  return (
    <Placeholder.Container>
      {Icon && <Placeholder.Icon><Icon width={56} height={56} /></Placeholder.Icon>}
      <Placeholder.Title Component={isScreen ? 'h1' : 'h2'}>{title}</Placeholder.Title>
      {children && <Placeholder.Description>{children}</Placeholder.Description>}
      {action && (
        <Placeholder.Actions>
          <Button size="m" mode="secondary" {...(action.href ? link(action.href, action.onClick) : { onClick: action.onClick })}>
            {action.label}
          </Button>
        </Placeholder.Actions>
      )}
    </Placeholder.Container>
  );
}
