declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- kit looks for its types here
  namespace App {}
}

export {};
