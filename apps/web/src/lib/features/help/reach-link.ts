/** A number that can be called and an address that can be written to are links; anything else stays words. */
export function reachLink(reach: string): string | null {
  const text = reach.trim();
  if (/^\+?[\d\s()/.-]{3,24}$/.test(text) && /\d{3}/.test(text.replace(/\D/g, '')))
    return `tel:${text.replace(/[^\d+]/g, '')}`;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? `mailto:${text}` : null;
}
