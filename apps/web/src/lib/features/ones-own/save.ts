const endings = {
  'text/html': 'html',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'text/calendar': 'ics',
};

/** Gives a file to the browser to save. Its name says neither what it is from nor whose it is. */
export function save(
  content: string | Uint8Array<ArrayBuffer>,
  type: keyof typeof endings,
  madeAt: string,
): void {
  const charset = typeof content === 'string' ? ';charset=utf-8' : '';
  const address = URL.createObjectURL(new Blob([content], { type: type + charset }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `copy-${madeAt.slice(0, 10)}.${endings[type]}`;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
