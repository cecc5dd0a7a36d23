import type { RefusalReply } from '@footbridge/contract';

/** A "no" is a value. When the server cannot be reached an act is refused with `server:busy`. */
export type Answer<T = undefined> = Promise<T | RefusalReply>;
