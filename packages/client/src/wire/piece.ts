/** A part of Footbridge that is fetched when it is first needed did not come: no connection, or a newer version stands there. */
export class Unreachable extends Error {}

/** @throws Unreachable where the browser would throw an error of its own wording. */
export const piece = <Module>(module: Promise<Module>): Promise<Module> =>
  module.catch((cause: unknown) => {
    throw new Unreachable('a part could not be fetched', { cause });
  });
