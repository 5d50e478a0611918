/** How good a password is, told while it is being typed. The server decides with the same bounds. */
export const SHORTEST = 8;

export type Strength = 'short' | 'weak' | 'fair' | 'good';

const COMMON = /^(qwerty|йцукен|password|пароль|parta|парта|школа|12345|11111|abcd)/i;

export function strengthOf(password: string, login: string): Strength {
  if ([...password].length < SHORTEST) return 'short';
  const plain = password.toLowerCase();
  const different = new Set(plain).size;
  if (different < 5 || (login && plain.includes(login.toLowerCase())) || (COMMON.test(plain) && password.length < 14)) return 'weak';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  const score = password.length + kinds * 2;
  if (score >= 20) return 'good';
  return score >= 13 ? 'fair' : 'weak';
}
