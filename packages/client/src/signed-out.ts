/** Stops whatever was still under way for someone who has left. */
export class SignedOut extends Error {}
