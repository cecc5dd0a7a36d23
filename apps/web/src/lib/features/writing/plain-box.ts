import type { Mark } from './editor/marks.ts';
import type { TextEditor, TextEditorOptions } from './text-editor.ts';

/** Without the paper: a box that every browser has. It shows no marks; the list beside it leads to each passage. */
export function mountPlainBox(place: HTMLElement, options: TextEditorOptions): TextEditor {
  const box = document.createElement('textarea');
  Object.assign(box, { value: options.text, dir: 'auto', spellcheck: false });
  box.setAttribute('aria-label', options.label);
  box.setAttribute('aria-describedby', options.describedBy);
  let marks: readonly Mark[] = [];
  let isComposing = false;
  box.addEventListener('compositionstart', () => (isComposing = true));
  box.addEventListener('compositionend', () => (isComposing = false));
  box.addEventListener('input', () => options.onchange(box.value));
  place.append(box);
  return {
    isComposing: () => isComposing,
    mark: (next) => void (marks = next),
    setText: (text) => void (box.value = text),
    focus: () => box.focus(),
    show(id) {
      const found = marks.find((mark) => mark.id === id);
      box.focus();
      if (found) box.setSelectionRange(found.start, found.end);
    },
    close() {
      box.remove();
      return null;
    },
  };
}
