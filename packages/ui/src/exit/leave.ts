const patienceMs = 1_000;

/**
 * Leaves this page for good. The page is emptied before anything else happens, so nothing stays readable while `forget`
 * wipes what this device holds; whether or not that ends in time, the address takes this page's place in the history.
 */
export async function leave(address: string, forget: () => Promise<unknown>): Promise<void> {
  document.body.replaceChildren();
  document.title = '';
  const wiped = Promise.resolve()
    .then(forget)
    .catch(() => undefined);
  await Promise.race([wiped, new Promise((resume) => setTimeout(resume, patienceMs))]);
  location.replace(address);
}
