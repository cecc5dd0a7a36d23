import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { watch } from './watch.ts';

/** One person at one browser, doing what people do: reading labels and pressing buttons. */
export class Person {
  readonly name: string;
  readonly page: Page;
  readonly email = `${randomUUID()}@example.org`;
  readonly passphrase = 'five quiet words by the river';
  readonly assertNoFaults: () => void;
  code = '';

  constructor(name: string, page: Page) {
    this.name = name;
    this.page = page;
    this.assertNoFaults = watch(page);
  }

  press = (name: string) => this.page.getByRole('button', { name, exact: true }).click();
  fill = (label: string | RegExp, text: string) => this.page.getByLabel(label).first().fill(text);
  /** The whole row is the label, so that is what a finger meets. */
  choose = (label: string) => this.page.locator('label').getByText(label, { exact: true }).click();
  sees = (text: string | RegExp) => expect(this.page.getByText(text).first()).toBeVisible();
  isAt = (title: string | RegExp) =>
    expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  /** The four pages, from the first. */
  async signUp({ device = 'Others use it too' } = {}) {
    await this.isAt('Make an account');
    await this.fill('Your e-mail', this.email);
    await this.fill('Your passphrase', this.passphrase);
    await this.choose('I am 18 or older');
    await this.press('Make my account');
    await this.keepCode(device);
    await this.isAt('Three questions, for you alone');
    await this.press('Skip these questions');
    await this.isAt('How you may be reached');
    await this.press('Continue');
  }

  async keepCode(device: string) {
    await this.isAt('Write this code on paper');
    const groups = await this.page
      .getByRole('list', { name: 'Your code' })
      .getByRole('listitem')
      .allTextContents();
    this.code = groups.map((group) => group.trim()).join(' ');
    await this.press('I have written it down');
    const asked = this.page.getByLabel(/^What is the \w+ group on your paper/);
    const question = await this.page.getByText(/^What is the \w+ group on your paper/).textContent();
    const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'last'];
    const index = ordinals.findIndex((ordinal) => question?.includes(` ${ordinal} `));
    await asked.fill(groups[index]!.trim().toLowerCase());
    await this.choose(device);
    await this.press('Continue');
  }

  async signIn() {
    await this.page.goto('/sign-in');
    await this.fill('Your e-mail', this.email);
    await this.fill('Your passphrase', this.passphrase);
    await this.press('Sign in');
    await this.isAt('My spaces');
  }

  /** A new space in the seat named, its rules agreed to. */
  async startSpace(seat: 'I am the parent' | 'I am the grown-up child') {
    await this.isAt('My spaces');
    await this.page.getByRole('link', { name: 'Start a space' }).click();
    await this.choose(seat);
    await this.press('Continue');
    await this.fill('Your name', this.name);
    await this.press('Start this space');
    await this.sayYes();
  }

  async sayYes() {
    await this.isAt('The ground rules');
    await this.press('Yes to these rules');
  }

  /** @returns the link to pass on. */
  async reachOut(kind: 'A card' | 'An invitation', words: string): Promise<string> {
    await this.page.getByRole('link', { name: 'Reach out', exact: true }).click();
    await this.press('Skip these questions');
    await this.choose(kind);
    await this.press('Continue');
    await this.fill(/What do you want to say/, words);
    await this.press('Make the link');
    await this.isAt('Your link is ready');
    return this.page.getByLabel('The link', { exact: true }).inputValue();
  }

  /** From a link to a seat in the space, with an account made on the way. */
  async accept(link: string) {
    await this.page.goto(link);
    await this.press('Go on');
    await this.page.getByRole('link', { name: 'Make an account' }).click();
    await this.signUp();
    await this.isAt('How do you want to be named?');
    await this.fill('Your name', this.name);
    await this.press('Go on to the ground rules');
    await this.sayYes();
  }

  async write(text: string) {
    await this.fill(/^Write to /, text);
    await this.press('Send');
  }

  /** A message as it stands in the conversation. */
  message = (text: string) => this.page.getByRole('article').filter({ hasText: text });
}
