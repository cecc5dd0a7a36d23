/** What few do, and rarely: fetched when they do. */
export { admitNeutral, declineNeutral } from './answer-proposal.ts';
export { endGuest } from './end-guest.ts';
export { inviteGuest } from './invite-guest.ts';
export { neutralDays } from './neutral-days.ts';
export { openEarlier } from './open-earlier.ts';
export { proposeNeutral } from './propose-neutral.ts';
export { leaveSeat, listSeats, readSeat } from './seats.ts';
export { letNeutralRead, showTo, unshow } from './show-to.ts';
export { readSeatLink, takeSeat } from './take-seat.ts';
