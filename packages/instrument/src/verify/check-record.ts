import { verifyHistory } from '@footbridge/record';
import type { Instrument } from '../instrument.ts';
import { Fault } from './verdict.ts';

/**
 * Whether the acts in the instrument are links of one record: each named by its hash, none twice, and each signed by
 * whom it names. What they name beside is in the record itself, which each of the two can export.
 *
 * @returns the acts that are named and are not in the file.
 * @throws Fault
 */
export async function checkRecord({ document, signatures, heads }: Instrument): Promise<readonly string[]> {
  const keys = new Map(document.parties.map(({ member, signingKey }) => [member, signingKey]));
  const checked = await verifyHistory(
    signatures.map(({ act }) => act),
    keys,
    [],
  );
  if ('trouble' in checked) throw new Fault('The acts of signing are no links of one record.');
  if (heads.some((head) => !/^[A-Za-z0-9_-]{43}$/.test(head)))
    throw new Fault('What it names as the newest act of the record is none.');
  return checked.missing;
}
