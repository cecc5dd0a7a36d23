/**
 * Lets the signed-in app open without a connection. Only here: a page that was merely read leaves nothing behind.
 * In development there is no worker to register.
 */
export function keepShell(): void {
  if (import.meta.env.PROD) void navigator.serviceWorker?.register('/service-worker.js', { type: 'module' });
}
