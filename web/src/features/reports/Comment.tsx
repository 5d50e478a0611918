import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useErrorText } from '../../shared/api';
import { announce } from '../../shared/announce';
import { TextField } from '../../shared/ui/fields';
import { reportsApi, type Report } from './api';
import { useText } from './messages';

const SAVE_AFTER_MS = 800;

/** The coordinator's comment: saved by itself, a moment after the last letter. */
export function Comment({ report }: { report: Report }) {
  const t = useText();
  const errorText = useErrorText();
  const [comment, setComment] = useState(report.comment);
  const [saved, setSaved] = useState(report.comment);
  const { mutate, error } = useMutation({
    mutationFn: (text: string) => reportsApi.comment(report.id, text),
    onSuccess: (_, text) => {
      setSaved(text);
      announce(t('comment_saved'));
    },
  });
  useEffect(() => {
    if (comment === saved) return undefined;
    const timer = setTimeout(() => mutate(comment), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [comment, saved, mutate]);
  return (
    <TextField
      label={t('comment')}
      value={comment}
      onChange={setComment}
      multiline
      maxLength={4000}
      hint={comment === saved && comment !== '' ? t('comment_saved') : t('comment_hint')}
      error={error ? errorText(error) : null}
    />
  );
}
