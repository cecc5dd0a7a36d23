/** A setting that cannot be meant. Its message is for the operator. */
export class ConfigError extends Error {}
