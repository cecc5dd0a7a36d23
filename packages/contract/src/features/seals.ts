import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { hash, instant, nothing } from '../shapes.ts';

/** DER (X.690), base64url. */
const der = z
  .string()
  .max(2_000)
  .regex(/^[A-Za-z0-9_-]+$/);

export const seals = {
  show: endpoint({
    act: 'seal:show',
    method: 'GET',
    path: '/seal',
    summary: 'The root certificate of this installation: what its seals are known by.',
    params: nothing,
    query: nothing,
    body: nothing,
    reply: z.strictObject({ root: der }),
  }),
  make: endpoint({
    act: 'seal:make',
    method: 'POST',
    path: '/seals',
    summary: 'Seal a file by its SHA-256 alone, at this installation’s time. Neither is kept.',
    params: nothing,
    query: nothing,
    body: z.strictObject({ digest: hash }),
    reply: z.strictObject({ leaf: der, root: der, sealedAt: instant, signature: der }),
  }),
};

export type SealView = z.infer<typeof seals.make.reply>;
