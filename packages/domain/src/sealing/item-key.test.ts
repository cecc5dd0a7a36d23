import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openItemTo, refuseRecipients } from './item-key.ts';

const parties = ['parent', 'child'];
const someone = fc.constantFrom('parent', 'child', 'neutral', 'stranger');

describe('a key of an item’s own', () => {
  it('is wrapped to exactly the two', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someone), (recipients) => {
        const areBoth = [...recipients].sort().join() === 'child,parent';
        expect(refuseRecipients(parties, recipients)).toEqual(
          areBoth ? null : { refused: 'request:invalid' },
        );
      }),
    );
  });

  const item = { authorMemberId: 'parent', sentAt: new Date(0), recipients: parties };

  it('is opened to one more by its author alone, and to nobody but the neutral who sits there', () => {
    fc.assert(
      fc.property(someone, someone, (author, reader) => {
        const decision = openItemTo(item, author, reader, 'neutral');
        const expected =
          author !== 'parent'
            ? { refused: 'message:unknown' }
            : reader === 'neutral'
              ? { type: 'message:opened_to' }
              : { refused: 'guest:unknown' };
        expect(decision).toEqual(expected);
      }),
    );
    expect(openItemTo(item, 'parent', 'neutral', undefined)).toEqual({ refused: 'guest:unknown' });
  });

  it('is not there for what is held, or was sealed for everyone; and twice changes nothing', () => {
    const unknown = { refused: 'message:unknown' };
    expect(openItemTo({ ...item, sentAt: null }, 'parent', 'neutral', 'neutral')).toEqual(unknown);
    expect(openItemTo({ ...item, recipients: null }, 'parent', 'neutral', 'neutral')).toEqual(unknown);
    expect(openItemTo(undefined, 'parent', 'neutral', 'neutral')).toEqual(unknown);
    const opened = { ...item, recipients: [...parties, 'neutral'] };
    expect(openItemTo(opened, 'parent', 'neutral', 'neutral')).toBeNull();
  });
});
