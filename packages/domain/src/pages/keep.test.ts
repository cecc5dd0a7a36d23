import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { keepPage } from './keep.ts';

const kept = { revision: 3, envelope: 'before' };

describe('keeping a private page', () => {
  it('begins at the first revision and goes on by one', () => {
    expect(keepPage(undefined, { from: 0, envelope: 'new' }, 0)).toEqual({ type: 'page:kept', revision: 1 });
    expect(keepPage(kept, { from: 3, envelope: 'new' }, 9)).toEqual({ type: 'page:kept', revision: 4 });
  });

  it('changes nothing when the same arrives again', () => {
    const again = keepPage(kept, { from: 2, envelope: 'before' }, 9);
    expect(again).toEqual({ type: 'page:unchanged', revision: 3 });
  });

  it('is refused over a revision its author has not seen, newer, older or gone', () => {
    const changed = { refused: 'state:changed' };
    expect(keepPage(kept, { from: 2, envelope: 'new' }, 9)).toEqual(changed);
    expect(keepPage(kept, { from: 0, envelope: 'new' }, 9)).toEqual(changed);
    expect(keepPage(kept, { from: 4, envelope: 'new' }, 9)).toEqual(changed);
    expect(keepPage(undefined, { from: 3, envelope: 'new' }, 9)).toEqual(changed);
  });

  it('has room for years, and for changing what is there even when it is used up', () => {
    const full = limits.pages;
    expect(keepPage(undefined, { from: 0, envelope: 'new' }, full - 1)).toMatchObject({ revision: 1 });
    expect(keepPage(undefined, { from: 0, envelope: 'new' }, full)).toEqual({ refused: 'page:too_many' });
    expect(keepPage(kept, { from: 3, envelope: 'new' }, full)).toMatchObject({ revision: 4 });
  });
});
