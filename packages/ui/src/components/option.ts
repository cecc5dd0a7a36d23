/** One thing that can be chosen. `hint` is a short sentence under the label. */
export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}
