import type { HelpContact } from '@footbridge/contract';
import type { VerbContext } from '../../context/verb-context.ts';

/** Places to turn to, for anyone. Footbridge has none of its own: what is right in one country is wrong in the next. */
export const listHelp = async ({
  helpContacts,
}: VerbContext<null>): Promise<{ contacts: HelpContact[] }> => ({
  contacts: [...helpContacts],
});
