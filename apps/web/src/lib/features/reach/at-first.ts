import type { OwnReach } from '@footbridge/domain';
import { footbridge } from '#lib/footbridge.ts';

/** What someone chose on signing up, before there was a space: sealed, on this device, until their first one. */
const kept = () => footbridge.draft('reach');

export const keepForFirstSpace = (choice: OwnReach): Promise<void> => kept().save(JSON.stringify(choice));

/** To be called once a space was started or joined. What could not be handed over stays for the next one. */
export async function applyToFirstSpace(space: string): Promise<void> {
  const text = await kept().load();
  if (text === '') return;
  const refused = await footbridge.space(space)?.setReach(JSON.parse(text) as OwnReach);
  if (refused === undefined) await kept().save('');
}
