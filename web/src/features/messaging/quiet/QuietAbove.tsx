/** The hint about quiet hours above the field: appears with the first letter, stays away once hidden in a conversation. */
import { useEffect, useState } from 'react';
import { QuietHint } from '../composer/QuietHint';
import type { ExtensionProps } from '../composer/registry';
import { noteEntitled } from './entitled';
import { useQuiet } from './useQuiet';

const hidden = new Set<string>();

export function QuietAbove({ composer }: ExtensionProps) {
  const entry = composer.entry();
  const [isFilled, setFilled] = useState(composer.text().trim() !== '');
  const [isHidden, setHidden] = useState(hidden.has(entry.id));
  useEffect(() => composer.onChange(() => setFilled(composer.text().trim() !== '')), [composer]);
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
      onSilently={() => composer.send({ is_silent: true })}
      onNow={() => composer.send()}
      onHide={hide}
    />
  );
}
