import type { Commitment } from '@footbridge/client';
import { inDays, inWords } from '#lib/copy/moments.ts';
import { copyPage as words } from '#lib/copy/ones-own.ts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

export const part = (tag: string, text: string) => `<${tag}>${escape(text)}</${tag}>`;
export const paragraph = (text: string) => part('p', text);
export const written = (text: string | null, isFromBefore = false) =>
  `<p class="text" dir="auto">${escape(text ?? (isFromBefore ? words.fromBefore : words.closed))}</p>`;
/** What someone said they would do, as it went with a letter. */
export const promised = (commitment: Commitment | null) =>
  commitment ? written([commitment.what, commitment.byWhen].filter(Boolean).join('\n')) : '';
export const section = (title: string, inside: string) => (inside ? `${part('h3', title)}${inside}` : '');
/** Always with the year: on paper no year is this one. */
const noYear = new Date(0);
export const day = (when: string) => inDays(new Date(when), noYear);
export const moment = (when: string) => inWords(new Date(when), noYear);
export const state = (text: string) => `<p class="state">${escape(text)}</p>`;

export const article = (author: string, when: string, inside: string) =>
  `<article><header><bdi>${escape(author)}</bdi>, ${escape(when)}</header>${inside}</article>`;
