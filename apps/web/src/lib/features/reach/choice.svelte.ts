import type { OwnReach, Pace } from '@footbridge/domain';
import { reach } from '#lib/copy/reach.ts';
import { when } from '../form.svelte.ts';

/** Usual nights, offered to whoever wants quiet hours. */
const night = { from: '22:00', to: '07:00' };

/** Where the clock hangs that this device goes by. Only its owner ever sees it. */
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "America/New_York" as people say it: "New York". */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** What is being chosen on a page about being reached. */
export class ReachChoice {
  pace = $state<Pace | ''>('');
  hasQuietHours = $state(false);
  from = $state('');
  to = $state('');
  live = $state<'yes' | 'no' | ''>('');
  shown = $state(false);
  hasMoreLetters = $state(false);
  readonly zone = ownZone();

  constructor({ pace, quietHours, letters, live, shown }: OwnReach) {
    this.pace = pace;
    this.hasQuietHours = quietHours !== null;
    this.from = quietHours?.from ?? night.from;
    this.to = quietHours?.to ?? night.to;
    this.live = live ? 'yes' : 'no';
    this.shown = shown;
    this.hasMoreLetters = letters === 'any';
  }

  get problems() {
    const isMissing = this.hasQuietHours && (this.from === '' || this.to === '');
    const isSame = this.hasQuietHours && !isMissing && this.from === this.to;
    return [when(isMissing, 'from', reach.missing), when(isSame, 'from', reach.same)];
  }

  get value(): OwnReach {
    return {
      pace: this.pace || 'any',
      quietHours: this.hasQuietHours ? { from: this.from, to: this.to, zone: this.zone } : null,
      letters: this.hasMoreLetters ? 'any' : 'monthly',
      live: this.live !== 'no',
      shown: this.shown,
    };
  }
}
