/** Finds the links in a text. Only http, https and mail addresses; what a person wrote is never taken for HTML. */
import { LinkifyIt } from 'linkify-it';

export interface TextPart {
  kind: 'text' | 'link';
  text: string;
  href?: string;
}

const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false })
  .tlds(['ru', 'su', 'рф', 'дети', 'онлайн', 'сайт', 'рус', 'москва', 'tatar', 'moscow', 'com', 'org', 'net', 'edu', 'gov', 'info', 'online', 'site', 'school', 'me', 'app', 'dev', 'io', 'by', 'kz'], false)
  .add('ftp:', null)
  .add('//', null);

export function linkify(text: string): TextPart[] {
  const matches = finder.match(text);
  if (!matches) return [{ kind: 'text', text }];
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of matches) {
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) });
    const secure = match.schema === '' ? match.url.replace(/^http:/, 'https:') : match.url;
    parts.push({ kind: 'link', text: match.raw, href: secure });
    at = match.lastIndex;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}
