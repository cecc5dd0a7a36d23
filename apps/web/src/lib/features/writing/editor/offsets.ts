import { Slice, type Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/** A text as a document: a line of it is a paragraph. The other way is exact for every text. */
export const docOf = (text: string): Node =>
  schema.node(
    'doc',
    null,
    text.split('\n').map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : [])),
  );

/** What goes into the middle of a line, its own line breaks included. */
export const sliceOf = (text: string) => new Slice(docOf(text).content, 1, 1);

export const textOf = (doc: Node): string => doc.children.map((line) => line.textContent).join('\n');

/**
 * Where an offset of the text (UTF-16 code units) lies in its document. A line break is one unit of the text and two
 * positions of the document: the end of one paragraph and the beginning of the next.
 */
export function toPosition(doc: Node, offset: number): number {
  let start = 0;
  let position = 1;
  for (const line of doc.children) {
    const length = line.content.size;
    if (offset <= start + length) return position + offset - start;
    start += length + 1;
    position += length + 2;
  }
  return doc.content.size - 1;
}

/** Which offset of the text lies at a position of its document. */
export function toOffset(doc: Node, position: number): number {
  let start = 0;
  let first = 1;
  for (const line of doc.children) {
    const length = line.content.size;
    if (position <= first + length) return start + Math.max(0, position - first);
    start += length + 1;
    first += length + 2;
  }
  return start - 1;
}
