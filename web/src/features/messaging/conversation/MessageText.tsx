/** The text of a message as it is read: formatted, with its links, and with people one can write to. */
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useSnackbar } from '../../../shared/ui/SnackbarUndo';
import { useMessaging } from '../client/current';
import { openDirect } from '../dialogs/requests';
import { FormattedText } from '../formatting/FormattedText';
import type { Message, Uuid } from '../wire';

export function MessageText({ message }: { message: Message }) {
  const client = useMessaging();
  const navigate = useNavigate();
  const snackbar = useSnackbar();
  const onMention = useCallback((person: Uuid) => {
    openDirect(client, person).then((id) => navigate(`/chats/${id}`), snackbar.error);
  }, [client, navigate, snackbar]);
  return <FormattedText message={message} me={client.me} onMention={onMention} />;
}
