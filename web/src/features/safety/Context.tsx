/** What stands around the reported message: asked for only when somebody wants to see it, for each look is logged. */
import { useQuery } from '@tanstack/react-query';
import { Button } from '@vkontakte/vkui';
import { useState } from 'react';
import { useFormat } from '../../shared/i18n';
import { QueryView } from '../../shared/ui/QueryView';
import { Section } from '../../shared/ui/Section';
import { safetyApi } from './api';
import { useText } from './messages';
import styles from './Safety.module.css';

export function Context({ id }: { id: string }) {
  const t = useText();
  const format = useFormat();
  const [isWanted, setWanted] = useState(false);
  const query = useQuery({
    queryKey: ['safety', 'context', id],
    queryFn: () => safetyApi.context(id),
    enabled: isWanted,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <Section title={t('context')}>
      <p className={styles.text}>{t('context_why')}</p>
      {!isWanted && <Button mode="secondary" size="m" onClick={() => setWanted(true)}>{t('context_show')}</Button>}
      {isWanted && (
        <QueryView query={query}>
          {({ messages }) => (
            <ol className={styles.context}>
              {messages.map((one) => (
                <li key={one.seq} className={one.is_subject ? styles.subject : styles.around} aria-current={one.is_subject || undefined}>
                  <span className={styles.text}>{`${one.author_name}, ${format.dateTime(one.sent_at)}`}</span>
                  <span className={styles.comment}>{one.is_deleted ? t('context_deleted') : one.text}</span>
                </li>
              ))}
            </ol>
          )}
        </QueryView>
      )}
    </Section>
  );
}
