import { ConfigError } from './config-error.ts';

/** A place to turn to. */
export interface HelpContact {
  readonly name: string;
  readonly reach: string;
  /** '' for none. */
  readonly about: string;
}

const partsOf = (text: string, separator: string) => text.split(separator).map((part) => part.trim());

/** `Name | how to reach it | what it is for; Name | how to reach it` */
export const readHelpContacts = (text = ''): HelpContact[] =>
  partsOf(text, ';')
    .filter(Boolean)
    .map((contact) => {
      const [name, reach, about = '', ...rest] = partsOf(contact, '|');
      if (name && reach && rest.length === 0) return { name, reach, about };
      throw new ConfigError(
        'HELP_CONTACTS must look like: Name | how to reach it | what it is for; Name | …',
      );
    });
