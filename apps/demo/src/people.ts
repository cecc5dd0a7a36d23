import type { Introduction } from '@footbridge/client';

export interface Person {
  readonly email: string;
  readonly passphrase: string;
  readonly introduction: Introduction;
  readonly acknowledgement: string;
}

/** Two people who do not exist. Anyone who starts the demo can read these passphrases. */
export const ruth: Person = {
  email: 'ruth@example.org',
  passphrase: 'kettle meadow ribbon harbor seven',
  introduction: { name: 'Ruth', pronouns: 'she/her', formOfAddress: 'Ruth, or Mum if you like' },
  acknowledgement: 'I answered for you so often that you stopped telling me things.',
};

export const sam: Person = {
  email: 'sam@example.org',
  passphrase: 'pencil orbit walnut april tunnel',
  introduction: { name: 'Sam', pronouns: 'they/them', formOfAddress: '' },
  acknowledgement: 'I stopped answering and did not say why.',
};

export const invitation =
  'I would like to listen better than I did. There is no hurry, and you do not have to answer.';

/** In turn, beginning with the one who was asked. */
export const exchange: readonly { readonly from: Person; readonly text: string }[] = [
  { from: sam, text: 'I got your link. I read it a few times before I came here.' },
  { from: ruth, text: 'Thank you for coming. I am nervous, and glad.' },
  {
    from: sam,
    text: 'I would like to go slowly. When I write about something hard, please do not explain it right away.',
  },
  {
    from: ruth,
    text: 'I will try. If I notice that I want to explain, I will put the phone down first.\n\nShall I tell you what I heard before I say anything of my own?',
  },
  { from: sam, text: 'Yes. That would help.' },
];
