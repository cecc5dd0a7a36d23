import { baseKeymap, splitBlock } from 'prosemirror-commands';
import { closeHistory, history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { TextEditor, TextEditorOptions } from '../text-editor.ts';
import { changeBetween } from './change.ts';
import { markAt, marksPlugin, placeOf, withMarks, type Mark } from './marks.ts';
import { docOf, sliceOf, textOf, toPosition } from './offsets.ts';
import { plainText } from './plain-text.ts';

/** Milliseconds after which the last sign of a composition has been taken in. */
const settled = 100;

/** Pixels between what is shown and the edges of the window. */
const room = { top: 90, bottom: 150, left: 5, right: 5 };

const plugins = [
  history(),
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Shift-Enter': splitBlock,
    'Mod-Enter': splitBlock,
  }),
  keymap(baseKeymap),
  marksPlugin,
];

/** The paper: a text of plain lines in which passages can be marked. Nothing is changed under a sign that is being composed. */
export function mountEditor(place: HTMLElement, options: TextEditorOptions): TextEditor {
  const view = new EditorView(place, {
    state: options.before ?? EditorState.create({ doc: docOf(options.text), plugins }),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      'aria-describedby': options.describedBy,
      // A browser may send what it checks to its maker.
      spellcheck: 'false',
      writingsuggestions: 'false',
      'data-gramm': 'false',
    },
    // Never under the frame's header, nor under the bar at the thumb.
    scrollThreshold: room,
    scrollMargin: room,
    clipboardTextSerializer: ({ content }) => content.content.map((line) => line.textContent).join('\n'),
    handleDOMEvents: {
      // Taken here, before anything that was formatted is ever parsed.
      paste: (_view, event) => take(event, event.clipboardData),
      drop(_view, event) {
        if (view.dragging) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) view.dispatch(view.state.tr.setSelection(near(at.pos)));
        return take(event, event.dataTransfer);
      },
      compositionend: () => void setTimeout(catchUp, settled),
    },
    dispatchTransaction(transaction) {
      const before = view.state;
      view.updateState(before.apply(transaction));
      if (transaction.docChanged) options.onchange(textOf(view.state.doc));
      else if (!view.state.selection.eq(before.selection)) options.onpoint(pointedAt());
    },
  });

  /** What came while a sign was being composed; marks are for the text they were made for and for no other. */
  let awaited: { marks?: readonly Mark[]; for?: Node; text?: string } = {};
  function catchUp() {
    if (view.isDestroyed || view.composing) return;
    const { marks, text, for: doc } = awaited;
    awaited = {};
    if (text !== undefined) setText(text);
    if (marks && doc?.eq(view.state.doc)) mark(marks);
  }

  function take(event: Event, data: DataTransfer | null): true {
    event.preventDefault();
    const html = () => new DOMParser().parseFromString(data?.getData('text/html') ?? '', 'text/html');
    const text = plainText(data?.getData('text/plain') || (html().body.textContent ?? ''));
    if (text) view.dispatch(view.state.tr.replaceSelection(sliceOf(text)).scrollIntoView());
    return true;
  }

  const near = (position: number) => TextSelection.near(view.state.doc.resolve(position));

  const pointedAt = () => (view.state.selection.empty ? markAt(view.state, view.state.selection.from) : null);

  function mark(marks: readonly Mark[]) {
    if (view.composing) awaited = { ...awaited, marks, for: view.state.doc };
    else view.dispatch(withMarks(view.state, marks));
  }

  function setText(text: string) {
    if (view.composing) {
      awaited.text = text;
      return;
    }
    const { doc, tr } = view.state;
    const { start, end, words } = changeBetween(textOf(doc), text);
    // To be undone by itself, and not with what was typed just before.
    view.dispatch(closeHistory(tr.replace(toPosition(doc, start), toPosition(doc, end), sliceOf(words))));
  }

  // Meanwhile it may have been written to on another page, or another device.
  if (textOf(view.state.doc) !== options.text) setText(options.text);

  return {
    isComposing: () => view.composing,
    mark,
    setText,
    focus: () => view.focus(),
    show(id) {
      const found = placeOf(view.state, id);
      if (found) {
        const { doc, tr } = view.state;
        view.dispatch(tr.setSelection(TextSelection.create(doc, found.from, found.to)).scrollIntoView());
      }
      view.focus();
    },
    close() {
      view.destroy();
      return view.state;
    },
  };
}
