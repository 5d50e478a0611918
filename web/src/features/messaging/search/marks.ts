/** Texts with what matches in them: the server counts code points, browsers count halves of them. Pure. */
import type { TextMark } from './wire';

export interface Piece {
  text: string;
  isMarked: boolean;
}

/** The text in pieces, marked and plain in turn. */
export function piecesOf(text: string, marks: readonly TextMark[]): Piece[] {
  if (marks.length === 0) return text === '' ? [] : [{ text, isMarked: false }];
  const points = [...text];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { at, length } of marks) {
    if (at > from) pieces.push({ text: points.slice(from, at).join(''), isMarked: false });
    pieces.push({ text: points.slice(at, at + length).join(''), isMarked: true });
    from = at + length;
  }
  if (from < points.length) pieces.push({ text: points.slice(from).join(''), isMarked: false });
  return pieces;
}

/** The words that are marked, each once: to be looked for in what is drawn. */
export function markedWords(text: string, marks: readonly TextMark[]): string[] {
  return [...new Set(piecesOf(text, marks).filter((piece) => piece.isMarked).map((piece) => piece.text))];
}

/** Where whole words stand in a text, as ends in UTF-16: what is drawn may lack signs of formatting, so by word. */
export function placesOf(text: string, words: readonly string[]): [number, number][] {
  const places: [number, number][] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (!isLetter(text, at - 1) && !isLetter(text, at + word.length)) places.push([at, at + word.length]);
    }
  }
  return places;
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at]!);
}
