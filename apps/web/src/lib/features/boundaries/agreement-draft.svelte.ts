import type { DraftClause } from './draft-clause.ts';
import { KeptContent } from './kept-content.svelte.ts';

interface Content {
  /** Of the version it becomes, the same however often it is tried; '' until it is begun. */
  readonly id: string;
  readonly clauses: readonly DraftClause[];
  /** 'YYYY-MM-DD', or '' for none. */
  readonly effectiveFrom: string;
  readonly reviewOn: string;
}

export const blankAgreement: Content = { id: '', clauses: [], effectiveFrom: '', reviewOn: '' };

/** What one has begun to offer. */
export class AgreementDraft extends KeptContent<Content> {
  get isEmpty(): boolean {
    return this.content.clauses.length === 0;
  }

  find(id: string): DraftClause | undefined {
    return this.content.clauses.find((clause) => clause.id === id);
  }

  /** Begins with what holds: to agree on more is to offer that again, and more. */
  begin(clauses: readonly DraftClause[]): void {
    this.set({ ...blankAgreement, id: crypto.randomUUID(), clauses });
  }

  /** A new one stands at the end. */
  put(clause: DraftClause): void {
    const { clauses } = this.content;
    const changed = clauses.map((one) => (one.id === clause.id ? clause : one));
    this.set({ clauses: this.find(clause.id) ? changed : [...clauses, clause] });
  }

  leaveOut(id: string): void {
    this.set({ clauses: this.content.clauses.filter((clause) => clause.id !== id) });
  }

  /** By one place, up (-1) or down (1). */
  move(id: string, by: -1 | 1): void {
    const clauses = [...this.content.clauses];
    const place = clauses.findIndex((clause) => clause.id === id);
    const [clause] = clauses.splice(place, 1);
    if (clause) clauses.splice(place + by, 0, clause);
    this.set({ clauses });
  }
}
