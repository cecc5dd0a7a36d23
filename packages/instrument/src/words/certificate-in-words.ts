import { actHash } from '@footbridge/record';
import type { Instrument, Proof } from '../instrument.ts';
import { readSignedWords } from '../signed-words.ts';
import { heading, labelled, named, text, title, type Line } from './line.ts';
import { timeInWords } from './time-in-words.ts';

/** What stands before everything else. */
export const frontInWords: readonly Line[] = [
  ...text('This paper shows what two people signed. It does not show that it still holds.'),
  ...text('It is not meant as a contract, though a court might read it.'),
];

/** Who signed which digest when, and with which key. Names, acts and times; nothing else of anyone. */
export async function certificateInWords(instrument: Instrument): Promise<Line[]> {
  const { document, digest, signatures, introductions, replacements, heads } = instrument;
  const aboutKeys = async (proofs: readonly Proof[], member: string, name: (at: string) => string) => {
    const own = proofs.filter(({ act }) => act.author === member);
    const lines = own.map(async ({ act, at }) => labelled(name(at), await actHash(act)));
    return (await Promise.all(lines)).flat();
  };
  const signed = signatures.map(async ({ act, text: words, at }) => {
    const party = document.parties.find(({ member }) => member === act.author);
    return [
      heading(`Signed by ${named(party?.name ?? '')}`),
      ...labelled('Name adopted for signing', readSignedWords(words)?.name ?? ''),
      ...labelled('When', timeInWords(new Date(at))),
      ...labelled('Key of the one who signed (Ed25519)', party?.signingKey ?? ''),
      ...labelled('Act of signing in the record', await actHash(act)),
      // 86 letters are wider than a page.
      ...labelled('Signature, in two lines', `${act.signature.slice(0, 43)}\n${act.signature.slice(43)}`),
      ...(await aboutKeys(introductions, act.author, () => 'Act that introduced them with their key')),
      ...(await aboutKeys(
        replacements,
        act.author,
        (at) => `Act that replaced their key, ${timeInWords(new Date(at))}`,
      )),
    ];
  });
  return [
    title('Certificate'),
    ...labelled('What was signed: SHA-256 of the document, RFC 8785', digest),
    ...(await Promise.all(signed)).flat(),
    heading('The record of their space'),
    ...(heads.length > 0
      ? heads.flatMap((head) => labelled('Newest act when this was made', head))
      : text('It names no newest act.')),
    heading('How to check this'),
    ...text('The signed document is attached to this file as agreement.json, with all that proves it.'),
    ...text('Footbridge checks the whole file on its page “verify”, which sends nothing anywhere.'),
  ];
}
