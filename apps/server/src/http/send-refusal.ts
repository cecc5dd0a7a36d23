import type { RefusalReply } from '@footbridge/contract';
import { refusalStatus } from './refusal-status.ts';

interface Reply {
  code: (status: number) => Reply;
  header: (name: string, value: string) => Reply;
  send: (payload: RefusalReply) => Reply;
}

/** Answers a request with a "no", the same way wherever it was decided. */
export function sendRefusal<R extends Reply>(reply: R, refusal: RefusalReply): R {
  if (refusal.retryAfter) reply.header('retry-after', String(refusal.retryAfter));
  reply.code(refusalStatus[refusal.refused]).send(refusal);
  return reply;
}
