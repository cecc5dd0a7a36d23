import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { watch } from './watch.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'last'];

/** One person at one browser, doing what people do: reading labels and pressing buttons. */
export class Person {
  readonly name: string;
  readonly page: Page;
  readonly assertNoFaults: () => void;
  /** Of the Footbridge they go to. */
  origin = '';
  email = `${randomUUID()}@example.org`;
  passphrase = 'five quiet words by the river';
  /** What they wrote on paper. */
  code = '';

  constructor(name: string, page: Page) {
    this.name = name;
    this.page = page;
    this.assertNoFaults = watch(page);
  }

  async press(name: string) {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async follow(name: string) {
    await this.page.getByRole('link', { name, exact: true }).click();
  }

  async fill(label: RegExp, text: string) {
    await this.page.getByLabel(label).first().fill(text);
  }

  /** The whole row is the label, so that is what a finger meets. */
  async choose(label: string) {
    await this.page.locator('label').getByText(label, { exact: true }).click();
  }

  async sees(text: string | RegExp) {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  async isAt(title: string | RegExp) {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** The four pages, from the first. */
  async signUp(options: { device?: string } = {}) {
    await this.signUpUntilReached(options);
    await this.press('Continue');
  }

  /** All but the last answer. */
  async signUpUntilReached({ device = 'Others use it too' } = {}) {
    await this.isAt('Make an account');
    await this.fill(/^Your e-mail/, this.email);
    await this.fill(/^Your passphrase/, this.passphrase);
    await this.choose('I am 18 or older');
    await this.press('Make my account');
    await this.keepCode(device);
    await this.isAt('You can leave any page at once');
    await this.press('Continue');
    await this.isAt('Three questions, for you alone');
    await this.press('Skip these questions');
    await this.isAt('How I may be reached');
  }

  /** The code is copied to paper, and one group of it typed back. */
  async keepCode(device = 'Others use it too') {
    await this.isAt('Write this code on paper');
    const shown = this.page.getByRole('list', { name: 'Your code' }).getByRole('listitem');
    const groups = (await shown.allTextContents()).map((group) => group.trim());
    this.code = groups.join(' ');
    await this.press('I have written it down');
    await this.isAt('To be sure');
    const asked = /^What is the (\w+) group on your paper/;
    const question = (await this.page.getByText(asked).textContent()) ?? '';
    await this.fill(asked, groups[ordinals.indexOf(asked.exec(question.trim())?.[1] ?? '')] ?? '');
    await this.choose(device);
    await this.press('Continue');
  }

  async signIn() {
    await this.page.goto('/sign-in');
    await this.isAt('Sign in');
    await this.fill(/^Your e-mail/, this.email);
    await this.fill(/^Your passphrase/, this.passphrase);
    await this.press('Sign in');
    await this.isAt('My spaces');
  }

  async unlock() {
    await this.isAt('Open your pages');
    await this.fill(/^Your passphrase/, this.passphrase);
    await this.press('Open my pages');
  }

  /** A new space in the seat named, its rules agreed to. */
  async startSpace(seat: 'I am the parent' | 'I am the grown-up child') {
    await this.isAt('My spaces');
    await this.follow('Start a space');
    await this.isAt(/Which are you/);
    await this.choose(seat);
    await this.press('Continue');
    await this.isAt('How do you want to be named?');
    await this.fill(/^Your name/, this.name);
    await this.press('Start this space');
    await this.sayYes();
    await this.isAt('Your space');
  }

  async sayYes() {
    await this.isAt('The ground rules');
    await this.press('Yes to these rules');
  }

  /** @returns the link to pass on. */
  async reachOut(kind: 'A card' | 'An invitation', words: string): Promise<string> {
    await this.follow('Reach out');
    await this.isAt('Three questions, for you alone');
    await this.press('Skip these questions');
    await this.isAt('How do you want to reach out?');
    await this.choose(kind);
    await this.press('Continue');
    await this.isAt(/What do you want to say/);
    await this.fill(/^What do you want to say/, words);
    await this.press('Make the link');
    await this.isAt('Your link is ready');
    return this.page.getByLabel('The link', { exact: true }).inputValue();
  }

  /** From a link to a yes to the rules, with an account made on the way. */
  async accept(link: string) {
    await this.page.goto(link);
    await this.isAt(/from/);
    await this.press('Go on');
    await this.isAt('To go on you need an account');
    await this.follow('Make an account');
    await this.signUp();
    await this.isAt('How do you want to be named?');
    await this.fill(/^Your name/, this.name);
    await this.press('Go on to the ground rules');
    await this.sayYes();
  }

  async write(text: string) {
    await this.fill(/^Write to /, text);
    await this.press('Send');
  }

  /** A message as it stands in the conversation. */
  message(text: string) {
    return this.page.getByRole('article').filter({ hasText: text });
  }
}
