/** Whether this browser knows passkeys at all. Old ones do not, and none does on an address without https. */
export const hasPasskeys = 'PublicKeyCredential' in globalThis;
