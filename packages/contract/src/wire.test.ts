import { access, feedKinds } from '@footbridge/domain';
import { describe, expect, it } from 'vitest';
import { commands, endpoints, feedEntry, type Endpoint } from './index.ts';

const acts = [...Object.values(endpoints), ...Object.values(commands)].flatMap((feature) =>
  Object.values(feature).map((one) => one.act),
);

describe('the wire', () => {
  it('offers every act of the access table, and each of them once', () => {
    expect([...acts].sort()).toEqual(Object.keys(access).sort());
  });

  it('has a shape for every kind of feed entry', () => {
    const shapes = feedEntry.options.flatMap((option) => [...option.shape.kind.values]);
    expect([...shapes].sort()).toEqual([...feedKinds].sort());
  });

  it('names a space in the path of every endpoint that members alone may use', () => {
    const open = Object.values(endpoints)
      .flatMap((feature): Endpoint[] => Object.values(feature))
      .filter((one) => access[one.act] === 'member' && !one.path.startsWith('/spaces/:space'));
    expect(open).toEqual([]);
  });
});
