import { expect } from '@playwright/test';
import { Person } from './person.ts';

const patience = 120;

interface Focus {
  readonly tag: string;
  readonly type: string;
  readonly role: string | null;
  readonly label: string;
  readonly isInSight: boolean;
}

/** Someone who has a keyboard and no mouse. Wherever the focus goes, it can be seen and nothing covers it. */
export class AtKeyboard extends Person {
  override async press(name: string) {
    await this.#looksFor('button', name);
    await this.#tabTo(({ tag, label }) => tag === 'BUTTON' && label === name, name);
    await this.page.keyboard.press('Enter');
  }

  override async follow(name: string) {
    await this.#looksFor('link', name);
    await this.#tabTo(({ tag, label }) => tag === 'A' && label === name, name);
    await this.page.keyboard.press('Enter');
  }

  override async fill(label: RegExp, text: string) {
    const isBox = ({ tag, role }: Focus) => ['INPUT', 'TEXTAREA'].includes(tag) || role === 'textbox';
    await this.#tabTo((focus) => isBox(focus) && label.test(focus.label), String(label));
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  override async choose(label: string) {
    const isChoice = ({ type }: Focus) => type === 'radio' || type === 'checkbox';
    const group = await this.page
      .locator('label')
      .getByText(label, { exact: true })
      .evaluate((element) => {
        const input = (element.closest('label') as HTMLLabelElement).control as HTMLInputElement;
        const radios = [...document.querySelectorAll<HTMLInputElement>(`input[name="${input.name}"]`)];
        return radios.map((radio) => radio.labels?.[0]?.textContent?.trim() ?? '');
      });
    await this.#tabTo((focus) => isChoice(focus) && group.includes(focus.label), label);
    const { label: reached } = await this.#focus();
    await this.page.keyboard.press('Space');
    const steps = group.indexOf(label) - group.indexOf(reached);
    for (let step = 0; step < Math.abs(steps); step++)
      await this.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    expect((await this.#focus()).label).toBe(label);
  }

  /** Before going there: what the other does meanwhile may push what is focused out of sight. */
  #looksFor(role: 'link' | 'button', name: string) {
    const named = this.page.getByRole(role, { name, exact: true });
    const written = this.page.getByRole(role).filter({ hasText: name });
    return expect(named.or(written).filter({ visible: true }).first()).toBeVisible();
  }

  async #tabTo(isIt: (focus: Focus) => boolean, what: string) {
    for (let presses = 0; presses < patience; presses++) {
      const focus = await this.#focus();
      if (focus.tag !== 'BODY') await this.#staysInSight(focus.label);
      if (isIt(focus)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not lead to ${what}`);
  }

  /** A page that is still coming in moves what stands on it. */
  #staysInSight(label: string) {
    return expect.poll(async () => (await this.#focus()).isInSight, `${label} can be seen`).toBe(true);
  }

  #focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      const { role } = element;
      /* A page of writing may be longer than the screen: there one looks at the cursor. */
      const line = role === 'textbox' && getSelection()?.focusNode;
      const seen = line ? (line instanceof Element ? line : (line.parentElement ?? element)) : element;
      /* Between the lines of a link that has two there is nothing of it. */
      const { left, top, width, height } = seen.getClientRects()[0] ?? seen.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
      return {
        tag: element.tagName,
        type: element.type ?? '',
        role,
        label:
          role === 'textbox'
            ? (element.ariaLabel ?? '')
            : ((element.labels?.[0] ?? element).textContent?.trim().replace(/\s+/g, ' ') ?? ''),
        isInSight: Boolean(over && (element.contains(over) || over.closest('label')?.control === element)),
      };
    });
  }
}
