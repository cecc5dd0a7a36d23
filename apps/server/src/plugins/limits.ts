import { refuse } from '@footbridge/domain';
import type { FastifyReply } from 'fastify';
import plugin from 'fastify-plugin';
import { createLimiter } from '../http/limiter.ts';
import { networkOf } from '../http/network-of.ts';
import { sendRefusal } from '../http/send-refusal.ts';

/** Requests a minute. */
const perAddress = 600;
const perAccount = 300;
/** Tries to prove who one is. */
const provingPerAddress = 60;
const provingPerAddressAndEmail = 20;

/**
 * Keeps floods and guessing slow. Wrong passphrases are counted for an address and an e-mail together, never for the
 * e-mail alone: someone who floods another's e-mail with wrong tries must not lock them out of their own account. From
 * the same house they can, for a minute; a passkey, which nobody can guess at, is not counted and stays open. Whoever sits at a page that was left open has a session, and is slowed for its account: what they guess at ends the others, or
 * the account.
 */
export const limits = plugin<{ factor: number }>(
  (app, { factor }, done) => {
    const byAddress = createLimiter(perAddress * factor);
    const byAccount = createLimiter(perAccount * factor);
    const provingByAddress = createLimiter(provingPerAddress * factor);
    const provingByBoth = createLimiter(provingPerAddressAndEmail * factor);

    app.addHook('onRequest', async (request, reply) => {
      const wait = byAddress.take(networkOf(request.ip));
      if (wait > 0) return tooMany(reply, wait);
    });
    app.addHook('preHandler', async (request, reply) => {
      const { actor, body } = request;
      if (actor) {
        const proving = has(body, 'proof') ? provingByBoth.take(actor.accountId) : 0;
        const wait = Math.max(byAccount.take(actor.accountId), proving);
        return wait > 0 ? tooMany(reply, wait) : undefined;
      }
      if (!has(body, 'email') && !has(body, 'recoveryHalf')) return;
      const from = networkOf(request.ip);
      const whose = has(body, 'email') ? body.email : 'a code on paper';
      const wait = Math.max(provingByAddress.take(from), provingByBoth.take(`${from} ${whose}`));
      if (wait > 0) return tooMany(reply, wait);
    });
    done();
  },
  { name: 'limits' },
);

const has = <Field extends string>(body: unknown, field: Field): body is Record<Field, string> =>
  typeof body === 'object' && body !== null && field in body;

const tooMany = (reply: FastifyReply, retryAfter: number) =>
  sendRefusal(reply, { ...refuse('request:too_many'), retryAfter });
