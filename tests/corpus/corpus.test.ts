import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nearDuplicates } from './near-duplicates.ts';
import { categories, elements, furtherKinds, readOpen, readPractice, readSetAside } from './read-corpus.ts';
import type { Labelled } from './read-corpus.ts';
import { badExtents, faultyIn, isClean, looksConditional, looksContrasting } from './reckon.ts';

const open = readOpen();
const aside = readSetAside();
const sentences = [...open.sentences, ...aside.sentences];
const letters = [...open.letters, ...aside.letters];
const all = [...sentences, ...letters];
const clean = sentences.filter(isClean);
const voices = (list: Labelled[]) => new Set(list.map((one) => one.voice.split('/')[1]));

describe('what is only for practice', () => {
  const practice = readPractice();

  it('has ids of its own and marks whole words', () => {
    expect(new Set([...practice, ...all].map((one) => one.id)).size).toBe(practice.length + all.length);
    expect(practice.flatMap(badExtents)).toEqual([]);
  });

  it('says nothing again that is set aside', () => {
    // By number only: a failure must not print what is set aside.
    const texts = (list: Labelled[]) => list.map((one) => one.text);
    const copies = nearDuplicates(texts(practice), 0.5, texts([...aside.sentences, ...aside.letters]));
    expect(copies.length).toBe(0);
  });
});

describe('the corpus', () => {
  it('has an id of its own for every text', () => {
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  });

  it('marks whole words and characters, inside the text', () => {
    expect(all.flatMap(badExtents)).toEqual([]);
  });

  it('would notice a mark that splits an emoji, holds a space, or runs out of the text', () => {
    const [text, voice, note] = ['sorry 😔 love', 'parent/texting', ''];
    const marks = [
      { start: 0, end: 7 },
      { start: 0, end: 6 },
      { start: 9, end: 99 },
      { start: 5, end: 5 },
    ].map((extent) => ({ ...extent, category: 'demand' as const }));
    expect(badExtents({ id: 'x', text, voice, note, spans: marks })).toHaveLength(4);
  });

  it('uses the known categories, kinds and elements only', () => {
    const used = (names: (string | undefined)[]) => [...new Set(names)].sort();
    expect(used(all.flatMap((one) => one.spans.map((span) => span.category)))).toEqual(
      [...categories].sort(),
    );
    expect(used(all.flatMap((one) => (one.further ?? []).map((mark) => mark.kind)))).toEqual(
      [...furtherKinds].sort(),
    );
    expect(used(letters.flatMap((one) => one.elements ?? []))).toEqual([...elements].sort());
    expect(letters.every((one) => one.elements)).toBe(true);
  });

  it('calls no words about dying a fault', () => {
    const touched = all.flatMap((one) =>
      (one.further ?? [])
        .filter((mark) => mark.kind === 'self-harm-or-dying')
        .filter((mark) => one.spans.some((span) => span.start < mark.end && mark.start < span.end)),
    );
    expect(touched).toEqual([]);
  });

  it('holds 1,500 sentences and 60 letters, half of each clean', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(1500);
    expect(letters.length).toBeGreaterThanOrEqual(60);
    expect(clean.length).toBeGreaterThanOrEqual(sentences.length / 2);
    expect(letters.filter(isClean).length).toBeGreaterThanOrEqual(letters.length / 2);
  });

  it('holds enough of every fault, and as many sentences that only look like an if or a but', () => {
    for (const category of categories) expect(faultyIn(category, sentences)).toBeGreaterThanOrEqual(80);
    expect(faultyIn('conditional', sentences)).toBeGreaterThanOrEqual(150);
    expect(faultyIn('contrast', sentences)).toBeGreaterThanOrEqual(150);
    expect(clean.filter(looksConditional).length).toBeGreaterThanOrEqual(faultyIn('conditional', sentences));
    expect(clean.filter(looksContrasting).length).toBeGreaterThanOrEqual(faultyIn('contrast', sentences));
  });

  it.each(furtherKinds)('holds at least 25 sentences of the further kind %s', (kind) => {
    const holding = sentences.filter((one) => one.further?.some((mark) => mark.kind === kind));
    expect(holding.length).toBeGreaterThanOrEqual(25);
  });

  it('lets parents and adult children speak equally', () => {
    for (const list of [sentences, letters]) {
      const parents = list.filter((one) => one.voice.startsWith('parent/')).length;
      expect(Math.abs(parents / list.length - 0.5)).toBeLessThan(0.03);
    }
  });

  it('sets a third aside, with every voice and every category in both parts', () => {
    for (const kind of ['sentences', 'letters'] as const) {
      const share = aside[kind].length / (aside[kind].length + open[kind].length);
      expect(share).toBeGreaterThan(0.32);
      expect(share).toBeLessThan(0.36);
    }
    expect(voices(aside.sentences)).toEqual(voices(sentences));
    expect(voices(open.sentences)).toEqual(voices(sentences));
    for (const category of categories) {
      const share = faultyIn(category, aside.sentences) / faultyIn(category, sentences);
      expect(share, category).toBeGreaterThan(0.25);
      expect(share, category).toBeLessThan(0.42);
      expect(faultyIn(category, aside.letters), category).toBeGreaterThan(0);
    }
  });

  it('says nothing twice', () => {
    expect(
      nearDuplicates(
        sentences.map((one) => one.text),
        0.5,
      ),
    ).toEqual([]);
    expect(
      nearDuplicates(
        letters.map((one) => one.text),
        0.3,
      ),
    ).toEqual([]);
  });

  it('would notice a sentence said again with one word changed', () => {
    const twin = [
      "I'm sorry I sold the boat, Dad, without asking.",
      'Im sorry I sold the boat, Mum, without asking',
    ];
    expect(nearDuplicates([...twin, 'If you want the key it is yours.'], 0.5)).toHaveLength(1);
  });

  it('keeps each letter between 60 and 400 words', () => {
    const lengths = letters.map((one) => one.text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
  });

  it('is counted truly in its README', () => {
    const readme = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');
    for (const category of categories) {
      expect(readme).toMatch(
        new RegExp(
          `\\| ${category} +\\| ${faultyIn(category, open.sentences)} +\\| ${faultyIn(category, aside.sentences)} +\\|`,
        ),
      );
    }
    for (const voice of voices(sentences)) {
      const of = (list: Labelled[]) => list.filter((one) => one.voice.endsWith(`/${voice}`)).length;
      expect(readme).toMatch(new RegExp(`\\| ${voice} +\\| ${of(sentences)} +\\| ${of(letters)} +\\|`));
    }
  });
});
