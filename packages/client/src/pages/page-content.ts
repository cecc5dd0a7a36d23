import type { Feeling, Resentment } from '@footbridge/domain';
import type { AgreementDraftPage, CrossingPage, TopicsPage } from '../agreements/agreement.ts';

export interface JournalEntry {
  readonly kind: 'journal';
  readonly text: string;
  /** In no order: several may be true at once. */
  readonly feelings: readonly Feeling[];
}

/** A letter that is never sent. */
export interface UnsentLetter {
  readonly kind: 'letter';
  readonly text: string;
  readonly isPutDown: boolean;
}

/** Someone to turn to. */
export interface SupportPerson {
  readonly kind: 'person';
  readonly name: string;
  readonly reach: string;
  readonly note: string;
}

/** A passage that was looked at and stays as it is: what was asked about it, its words, and what stood next to it. */
export interface KeptPassage {
  readonly ruleId: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** How a draft stood at the end of an earlier sitting. */
export interface DraftVersion {
  readonly text: string;
  /** ISO 8601. */
  readonly writtenAt: string;
}

/** How a draft is to be handed over, while its writer decides. */
export interface Handing {
  /** The id the letter will have: the same however often it is tried. */
  readonly letter: string;
  /** Milliseconds until it goes. */
  readonly wait: number;
  /** "What will you do, by when?" */
  readonly what: string;
  readonly byWhen: string;
}

/** A letter that may be handed over one day. Of all this only the text ever is. */
export interface LetterDraft {
  readonly kind: 'draft';
  readonly text: string;
  readonly isPutDown: boolean;
  /** The space it was begun for; null where nobody is there yet. */
  readonly space: string | null;
  readonly kept: readonly KeptPassage[];
  /** What matters to its writer, asked before an apology (Schumann 2014). */
  readonly values: string;
  /** How its writer wants to show up. */
  readonly showUp: string;
  /** What the other has said that hurt, in their own words. */
  readonly theirWords: string;
  /** Newest first. */
  readonly versions: readonly DraftVersion[];
  readonly handing: Handing | null;
}

/** Which of the letters one got in a space one has opened: 1 or 0, so that its length says nothing. */
export interface LettersOpened {
  readonly kind: 'opened';
  readonly space: string;
  readonly letters: Readonly<Record<string, 0 | 1>>;
}

/** What still hurts, or does not any more. Never shared, never counted. */
export interface ResentmentNote {
  readonly kind: 'resentment';
  /** The letter it stands beside. */
  readonly letter: string;
  readonly now: Resentment | null;
  readonly text: string;
}

/** A neutral's plan and notes. They stay when the seat has ended; neither of the two ever has them. */
export interface ModerationPage {
  readonly kind: 'moderation';
  readonly seat: string;
  readonly space: string;
  /** The conversation they are for; null: for all of them. */
  readonly dialogue: string | null;
  readonly names: readonly string[];
  readonly plan: string;
  readonly notes: string;
}

export type PageContent =
  | JournalEntry
  | UnsentLetter
  | SupportPerson
  | LetterDraft
  | LettersOpened
  | ResentmentNote
  | AgreementDraftPage
  | TopicsPage
  | CrossingPage
  | ModerationPage;

/** What the person wrote on a page now, in one piece: to see whether there is anything, and how long it is. */
export function wordsOn(content: PageContent): string {
  switch (content.kind) {
    case 'person':
      return [content.name, content.reach, content.note].join('');
    case 'draft':
      return [content.text, content.values, content.showUp, content.theirWords].join('');
    case 'agreement':
      return content.clauses.flatMap(({ words }) => Object.values(words)).join('');
    case 'topics':
      return content.topics.map(({ name }) => name).join('');
    case 'moderation':
      return content.plan + content.notes;
    case 'opened':
      return '';
    default:
      return content.text;
  }
}
