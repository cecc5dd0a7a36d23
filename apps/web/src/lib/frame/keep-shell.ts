/**
 * Lets the signed-in app open without a connection. Only here: a page that was merely read leaves nothing behind.
 * In development there is no worker to register.
 */
export function keepShell(): void {
  if (import.meta.env.PROD) void navigator.serviceWorker?.register('/service-worker.js', { type: 'module' });
}

/** Takes the shell away again, and the worker with it. */
export async function dropShell(): Promise<void> {
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  await caches.delete('shell');
}
