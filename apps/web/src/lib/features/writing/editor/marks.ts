import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { toPosition } from './offsets.ts';

/** A passage to look at, by its offsets in the text. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The one that is being looked at. */
  readonly isCurrent: boolean;
}

const key = new PluginKey<DecorationSet>('marks');

/** Soft marks that move with their words while one writes on, until a new look has come. */
export const marksPlugin = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, marks) {
      const next = transaction.getMeta(key) as readonly Mark[] | undefined;
      return next
        ? DecorationSet.create(transaction.doc, next.map(decoration(transaction.doc)))
        : marks.map(transaction.mapping, transaction.doc);
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

const decoration =
  (doc: EditorState['doc']) =>
  ({ id, start, end, isCurrent }: Mark) =>
    Decoration.inline(
      toPosition(doc, start),
      toPosition(doc, end),
      { class: isCurrent ? 'passage current' : 'passage' },
      { id },
    );

export const withMarks = (state: EditorState, marks: readonly Mark[]) =>
  state.tr.setMeta(key, marks).setMeta('addToHistory', false);

/** Where the passage stands by now. Undefined when its words are gone. */
export const placeOf = (state: EditorState, id: string): { from: number; to: number } | undefined =>
  key.getState(state)?.find(undefined, undefined, (spec) => spec.id === id)[0];

/** The passage at a position. */
export const markAt = (state: EditorState, position: number): string | null =>
  (key.getState(state)?.find(position, position)[0]?.spec as { id: string } | undefined)?.id ?? null;
