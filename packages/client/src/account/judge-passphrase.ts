import { piece } from '../wire/piece.ts';

const shortest = 8;

/** There are no rules about letters and signs: long enough and not the first thing a stranger tries. */
export async function judgePassphrase(passphrase: string): Promise<'short' | 'common' | 'fine'> {
  const normalised = passphrase.normalize('NFKC');
  if ([...normalised].length < shortest) return 'short';
  const { commonPassphrases } = await piece(import('./common-passphrases.ts'));
  const common = commonPassphrases.trim().split(/\s+/);
  return common.includes(normalised.toLowerCase()) ? 'common' : 'fine';
}
