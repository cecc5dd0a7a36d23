/** Gives a file to the browser to save. Its name says neither what it is from nor whose it is. */
export function save(text: string, type: 'text/html' | 'application/json', madeAt: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `copy-${madeAt.slice(0, 10)}.${type === 'text/html' ? 'html' : 'json'}`;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
