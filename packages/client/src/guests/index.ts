/** What few do, and rarely: fetched when they do. */
export { admitNeutral, declineNeutral } from './answerProposal.ts';
export { endGuest } from './endGuest.ts';
export { inviteGuest } from './inviteGuest.ts';
export { openEarlier } from './openEarlier.ts';
export { proposeNeutral } from './proposeNeutral.ts';
export { leaveSeat, listSeats, readSeat } from './seats.ts';
export { letNeutralRead, showTo, unshow } from './showTo.ts';
export { readSeatLink, takeSeat } from './takeSeat.ts';
