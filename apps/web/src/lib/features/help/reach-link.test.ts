import { expect, test } from 'vitest';
import { reachLink } from './reach-link.ts';

test('a number can be called and an address written to', () => {
  expect(reachLink('116 123')).toBe('tel:116123');
  expect(reachLink(' +44 (0)20 7946-0018 ')).toBe('tel:+4402079460018');
  expect(reachLink('112')).toBe('tel:112');
  expect(reachLink('ada@example.org')).toBe('mailto:ada@example.org');
});

test('words stay words, and nothing else becomes a link', () => {
  for (const words of ['on Sundays at home', '12', 'javascript:alert(1)', 'https://x.example', '', '- -']) {
    expect(reachLink(words)).toBeNull();
  }
});
