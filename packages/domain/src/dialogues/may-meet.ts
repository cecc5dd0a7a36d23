import { sides, type Dialogue } from './dialogue.ts';

/**
 * Whether the two may meet as it is set up: nobody was found unfit for it, and somebody who is to be met with care is not to
 * meet live and straight. It rests on what the neutral found, so nobody but them is ever to learn what it says.
 */
export const mayMeet = ({ neutral, screened, shuttle, pace }: Dialogue): boolean =>
  neutral !== 'sits' ||
  sides.every((side) =>
    screened[side] === 'adapted' ? shuttle || pace === 'own_time' : screened[side] === 'suitable',
  );
