/** The hint about quiet hours above the field: appears with the first letter or file, stays away once hidden in a conversation. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useFormat } from '../../../shared/i18n';
import { QuietHint } from '../composer/QuietHint';
import type { ExtensionProps } from '../composer/registry';
import { hasFiles } from '../attach/bound';
import { sendAt } from '../scheduled/extension';
import { noteEntitled } from './entitled';
import { useQuietText } from './messages';
import { useQuiet } from './useQuiet';

const hidden = new Set<string>();

export function QuietAbove({ composer }: ExtensionProps) {
  const t = useQuietText();
  const format = useFormat();
  const entry = composer.entry();
  const isFilled = useSyncExternalStore(composer.onChange, () => composer.text().trim() !== '' || hasFiles(entry.id));
  const [isHidden, setHidden] = useState(hidden.has(entry.id));
  const { data: quiet } = useQuiet(entry.id, isFilled && entry.conversation.kind !== 'saved');
  useEffect(() => {
    if (quiet) noteEntitled(entry.id, quiet.may_be_urgent);
  }, [quiet, entry.id]);
  if (!quiet || !isFilled || isHidden) return null;
  const hide = () => {
    hidden.add(entry.id);
    setHidden(true);
    composer.focus();
  };
  return (
    <QuietHint
      quiet={quiet}
      isDirect={entry.conversation.kind === 'direct'}
      isFilled={isFilled}
      onLater={(until) => sendAt(composer, until, () => composer.snackbar.say(t('goes_out', { when: format.dateTime(until) })))}
      onSilently={() => composer.send({ is_silent: true })}
      onNow={() => composer.send()}
      onHide={hide}
    />
  );
}
