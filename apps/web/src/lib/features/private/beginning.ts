const longest = 60;

/** How a text begins, for a list: its first line, cut between words. */
export function beginning(text: string): string {
  const line = text.trim().split(/\s*\n/)[0] ?? '';
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
