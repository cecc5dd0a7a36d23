import { toBase64url } from '@footbridge/record';
import { describe, expect, it } from 'vitest';
import { stretchPassphrase } from './passphrase.ts';

const salt = 'AwMDAwMDAwMDAwMDAwMDAw';
const kdf = { memory: 19_456, passes: 2, lanes: 1 };

describe('a passphrase', () => {
  it('turns into the halves that OpenSSL makes of it, accents and all', async () => {
    const { proof, wrapping } = await stretchPassphrase('étude fınal 🌿 café', salt, kdf);
    expect(proof).toBe('oJYC4P_eIw8Ob2NE_MKVv3GNFARssH6OLzQPEpKmaWM');
    expect(toBase64url(wrapping)).toBe('UuQlJI7RFoRqN6Iu6bcREPJU5BiTxMdsbQvX6YhHk64');
  });

  it('is the same whichever keyboard wrote it', async () => {
    const composed = await stretchPassphrase('caf\u00e9 au lait', salt, kdf);
    expect(await stretchPassphrase('cafe\u0301 au lait', salt, kdf)).toEqual(composed);
  });

  it('counts to its last character and its first space', async () => {
    const long = 'a'.repeat(128);
    const { proof } = await stretchPassphrase(long, salt, kdf);
    expect((await stretchPassphrase(`${long}b`, salt, kdf)).proof).not.toBe(proof);
    expect((await stretchPassphrase(` ${long}`, salt, kdf)).proof).not.toBe(proof);
  });
});
