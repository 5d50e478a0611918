/**
 * Pages of a conversation: over the line while it stands, which costs the server and an old phone less than a request;
 * else, or where the line keeps still for a while or refuses, over HTTP, whose answer then counts.
 */
import type { Frame } from '../../../shared/socket/link';
import { queryOf, type Anchor } from '../store/pages';
import type { MessagePage, PageAnswer, Uuid } from '../wire';
import type { Http, Line } from './ports';

/** A line may be dead for half a minute before that is noticed; nobody looks at an empty chat for so long. */
const PATIENCE_MS = 2_000;

export async function fetchPage(line: Line, http: Http, id: Uuid, anchor: Anchor, limit: number): Promise<MessagePage> {
  const wanted = queryOf(anchor, limit);
  const told = line.state === 'live' ? await askLine(line, { type: 'conversation.page', conversation_id: id, ...wanted } as Frame) : null;
  return told ?? http.get<MessagePage>(`/api/conversations/${id}/messages`, { query: wanted });
}

async function askLine(line: Line, frame: Frame): Promise<MessagePage | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const answer = line.ask(frame).then(
    (heard) => (heard.type === 'page' ? (heard as unknown as PageAnswer).page : null),
    () => null,
  );
  return Promise.race([answer, impatience]).finally(() => clearTimeout(timer));
}
