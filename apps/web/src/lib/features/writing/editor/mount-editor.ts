import { baseKeymap, splitBlock } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { TextEditor, TextEditorOptions } from '../text-editor.ts';
import { changeBetween } from './change.ts';
import { markAt, marksPlugin, placeOf, withMarks, type Mark } from './marks.ts';
import { docOf, sliceOf, textOf, toPosition } from './offsets.ts';
import { plainText } from './plain-text.ts';

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
    state: EditorState.create({ doc: docOf(options.text), plugins }),
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
    clipboardTextSerializer: ({ content }) => content.content.map((line) => line.textContent).join('\n'),
    handlePaste: (_view, { clipboardData }) => insert(clipboardData),
    handleDrop(_view, { dataTransfer }, _slice, isWithin) {
      return !isWithin && insert(dataTransfer);
    },
    handleDOMEvents: { compositionend: () => void setTimeout(catchUp) },
    dispatchTransaction(transaction) {
      const before = view.state;
      view.updateState(before.apply(transaction));
      if (transaction.docChanged) options.onchange(textOf(view.state.doc));
      else if (!view.state.selection.eq(before.selection)) options.onpoint(pointedAt());
    },
  });

  /** What came while a sign was being composed. */
  let awaited: { marks?: readonly Mark[]; text?: string } = {};
  function catchUp() {
    if (view.isDestroyed || view.composing) return;
    const { marks, text } = awaited;
    awaited = {};
    if (text !== undefined) setText(text);
    if (marks) mark(marks);
  }

  function insert(data: DataTransfer | null): boolean {
    const html = () => new DOMParser().parseFromString(data?.getData('text/html') ?? '', 'text/html');
    const text = plainText(data?.getData('text/plain') || (html().body.textContent ?? ''));
    if (text) view.dispatch(view.state.tr.replaceSelection(sliceOf(text)).scrollIntoView());
    return true;
  }

  const pointedAt = () => (view.state.selection.empty ? markAt(view.state, view.state.selection.from) : null);

  function mark(marks: readonly Mark[]) {
    if (view.composing) awaited.marks = marks;
    else view.dispatch(withMarks(view.state, marks));
  }

  function setText(text: string) {
    if (view.composing) {
      awaited.text = text;
      return;
    }
    const { doc, tr } = view.state;
    const { start, end, words } = changeBetween(textOf(doc), text);
    view.dispatch(tr.replace(toPosition(doc, start), toPosition(doc, end), sliceOf(words)));
  }

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
    close: () => view.destroy(),
  };
}
