import type { EditorState } from 'prosemirror-state';
import type { Mark } from './editor/marks.ts';

/** What one writes in: the paper, or a plain box where the paper could not be loaded. */
export interface TextEditor {
  /** A sign is being put together from several keys; nothing may change under it. */
  isComposing(): boolean;
  mark(marks: readonly Mark[]): void;
  /** Another text, from elsewhere. It can be undone. */
  setText(text: string): void;
  focus(): void;
  /** Goes to a passage and selects it. */
  show(id: string): void;
  /** Gives back what can be undone, for whoever opens the same letter again. */
  close(): EditorState | null;
}

export interface TextEditorOptions {
  readonly text: string;
  /** What an earlier one gave back when it was closed. */
  readonly before: EditorState | null;
  readonly label: string;
  /** Id of what explains it. */
  readonly describedBy: string;
  onchange(text: string): void;
  /** The passage at which the cursor came to stand, by its id. */
  onpoint(id: string | null): void;
}
