import { Icon56ErrorOutline } from '@vkontakte/icons';
import { Button, Footnote, Placeholder } from '@vkontakte/vkui';
import { ApiError, useErrorText } from '../../api';
import { useText } from '../messages';

export interface ErrorStateProps {
  error: unknown;
  /** What it touched, in the nominative: «список отчётов». */
  what?: string;
  onRetry?: () => void;
}

/** What happened, what it touched, what to do, and the number to give to support where there is one. */
export function ErrorState({ error, what, onRetry }: ErrorStateProps) {
  const t = useText();
  const errorText = useErrorText();
  const incident = error instanceof ApiError ? error.incident : null;
  return (
    <div role="alert">
      <Placeholder
        icon={<Icon56ErrorOutline />}
        title={what ? t('error_what', { what }) : t('error_title')}
        action={onRetry && <Button size="m" mode="secondary" onClick={onRetry}>{t('retry')}</Button>}
      >
        {errorText(error)}
        {incident && <Footnote style={{ userSelect: 'all' }}>{t('incident', { incident })}</Footnote>}
      </Placeholder>
    </div>
  );
}
