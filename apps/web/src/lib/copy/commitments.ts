/** Something small that one says one will do: reported by whoever said it, confirmed by the other if they like. */
export const commitments = {
  title: 'Small things you will do',
  lead: (name: string) =>
    `Something you can do, small enough to be sure of. ${name} will see it. Nobody asks how it goes.`,
  what: 'What I will do',
  missing: 'Please write what you will do.',
  long: 'Please say it in 300 letters or fewer.',
  byWhen: 'By when',
  byWhenHint: 'A day, a month, or nothing.',
  submit: (name: string) => `Tell ${name}`,
  own: 'What you said you would do',
  theirs: (name: string) => `What ${name} said they would do`,
  none: (name: string) => `${name} has said nothing of this kind. That means nothing.`,
  report: 'Say how it goes',
  confirm: 'I have seen that it was done',
  takeBack: 'Take it back',
  takeConfirmBack: 'Take back that you saw it',
  withLetters: 'What went with a letter stands with that letter.',
  toLetters: 'To your letters',
};
