import { Schema } from 'prosemirror-model';

/** Lines of text and nothing else. Each finds its own direction, so that two scripts can stand in one letter. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'text*',
      parseDOM: [{ tag: 'p' }, { tag: 'div' }],
      toDOM: () => ['p', { dir: 'auto' }, 0],
    },
    text: {},
  },
});
