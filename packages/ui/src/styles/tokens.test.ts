import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, luminance } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const contrastBlock = css.indexOf('@media (prefers-contrast: more)');

/** Each token's colour in one theme. Later blocks replace earlier ones, as they do in the browser. */
function palette(source: string, theme: 0 | 1): Record<string, string> {
  const found = source.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return Object.fromEntries([...found].map(([, name, light, dark]) => [name, theme === 0 ? light : dark]));
}

const ordinary = css.slice(0, contrastBlock);
const themes = {
  light: palette(ordinary, 0),
  dark: palette(ordinary, 1),
  'light, high contrast': palette(css, 0),
  'dark, high contrast': palette(css, 1),
};

const grounds = ['paper', 'sheet', 'moss-wash', 'clay-wash', 'slate-wash', 'danger-wash'];
const texts = ['ink', 'ink-soft', 'moss', 'clay', 'slate', 'danger'];
const edges = ['line', 'moss-line', 'clay-line', 'slate-line', 'focus', 'danger'];

describe.each(Object.entries(themes))('%s', (_theme, colours) => {
  const between = (one: string, other: string) => contrast(colours[one] ?? '', colours[other] ?? '');
  const pairs = (front: string[], back: string[]) =>
    front.flatMap((one) => back.map((other) => [one, other] as const));

  test.each(pairs(texts, grounds))('%s can be read on %s (7:1)', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(pairs(edges, ['paper', 'sheet']))('%s can be made out on %s (3:1)', (edge, ground) => {
    expect(between(edge, ground)).toBeGreaterThanOrEqual(3);
  });

  test('a button’s own words can be read (7:1)', () => {
    expect(between('paper', 'ink')).toBeGreaterThanOrEqual(7);
    expect(between('paper', 'ink-soft')).toBeGreaterThanOrEqual(7);
  });

  test.each(['', '-line', '-wash'])('moss%s and clay%s weigh the same', (kind) => {
    const [moss, clay] = [colours[`moss${kind}`] ?? '', colours[`clay${kind}`] ?? ''].map(luminance);
    expect(Math.abs((moss ?? 0) - (clay ?? 1)) / (moss ?? 1)).toBeLessThan(0.06);
  });
});

test('the high contrast of the preview is the high contrast of the system', () => {
  const blocks = css.slice(contrastBlock).match(/\{\s*(--paper[^}]*)\}/g) ?? [];
  expect(blocks).toHaveLength(2);
  expect(blocks[0]?.replace(/\s+/g, '')).toBe(blocks[1]?.replace(/\s+/g, ''));
});

test('the measure is the one WCAG gives: black on white is 21:1, and a grey that is too light is found', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});
