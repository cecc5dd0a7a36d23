/** Wipes what this device holds. Until the client is there, it holds nothing. */
export const forget = async (): Promise<void> => {};
