/** How a person wishes to be named. The last two may be ''. */
export interface Introduction {
  readonly name: string;
  readonly pronouns: string;
  readonly formOfAddress: string;
}
