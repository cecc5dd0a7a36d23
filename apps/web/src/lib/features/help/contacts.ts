import type { HelpContact } from '@footbridge/contract';

/**
 * Places to turn to, as the operator set them. Asked without the client: the public page has no use for the rest of it.
 * @returns none when there are none, or when they cannot be reached: the general advice stands without them.
 */
export async function helpContacts(): Promise<readonly HelpContact[]> {
  try {
    const { contacts } = (await (await fetch('/api/help')).json()) as { contacts?: HelpContact[] };
    return contacts ?? [];
  } catch {
    return [];
  }
}
