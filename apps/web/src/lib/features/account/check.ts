import { signUp } from '#lib/copy/account.ts';
import { footbridge } from '#lib/footbridge.ts';
import { when, type Problem } from '../form.svelte.ts';

/** Only what is surely a slip of the hand; the server decides what an address is. */
export const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim());

/** Six digits, with the gap that apps show in their middle. */
export const isCode = (text: string) => /^\d{6}$/.test(text.replace(/\s/g, ''));

/** What stops a passphrase: being far too short, or being on the list of common ones. All else is only advice. */
export async function tooWeak(passphrase: string, field: string): Promise<Problem | false> {
  if (passphrase === '') return { field, text: signUp.errors.passphrase };
  const judged = await footbridge.judgePassphrase(passphrase);
  return when(judged !== 'fine', field, signUp.judged[judged]);
}

const safeLength = 15;

/** An honest word about a passphrase that is being typed. */
export async function advise(passphrase: string): Promise<string> {
  if (passphrase === '') return '';
  const judged = await footbridge.judgePassphrase(passphrase);
  return judged === 'fine' && [...passphrase].length < safeLength
    ? signUp.judged.enough
    : signUp.judged[judged];
}
