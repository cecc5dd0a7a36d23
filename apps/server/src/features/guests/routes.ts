import { guests, guestSeats, neutrals, pastSeats } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { serve } from '../../http/serve.ts';
import { admitNeutral } from './admit-neutral.ts';
import { declineNeutral } from './decline-neutral.ts';
import { endGuest } from './end-guest.ts';
import { giveEarlier } from './give-earlier.ts';
import { inviteGuest } from './invite-guest.ts';
import { listDays } from './list-days.ts';
import { listForNeutral } from './list-for-neutral.ts';
import { listGuestSeats } from './list-guest-seats.ts';
import { listShown } from './list-shown.ts';
import { listPast } from './list-past.ts';
import { proposeNeutral } from './propose-neutral.ts';
import { readGuestLink } from './read-guest-link.ts';
import { sendClosingNote } from './send-closing-note.ts';
import { showItem } from './show-item.ts';
import { takeGuestSeat } from './take-guest-seat.ts';
import { unshowItem } from './unshow-item.ts';
import { wishEarlier } from './wish-earlier.ts';

export const guestRoutes: FastifyPluginCallback = (app, _options, done) => {
  serve(app, guests.invite, (context, { params, body }) => inviteGuest(context, { ...params, ...body }));
  serve(app, guests.read, (context, { body }) => readGuestLink(context, body));
  serve(app, guests.take, (context, { body }) => takeGuestSeat(context, body));
  serve(app, guests.end, (context, { params }) => endGuest(context, params));
  serve(app, guests.showItem, (context, { params, body }) => showItem(context, { ...params, ...body }));
  serve(app, guests.unshowItem, (context, { params }) => unshowItem(context, params));
  serve(app, neutrals.propose, (context, { params, body }) =>
    proposeNeutral(context, { ...params, ...body }),
  );
  serve(app, neutrals.admit, (context, { params, body }) => admitNeutral(context, { ...params, ...body }));
  serve(app, neutrals.decline, (context, { params }) => declineNeutral(context, params));
  serve(app, neutrals.wishEarlier, (context, { params }) => wishEarlier(context, params));
  serve(app, neutrals.giveEarlier, (context, { params, body }) =>
    giveEarlier(context, { ...params, ...body }),
  );
  serve(app, neutrals.days, (context, { params }) => listDays(context, params));
  serve(app, guestSeats.list, listGuestSeats);
  serve(app, guestSeats.messages, (context, { params, query }) =>
    listForNeutral(context, { ...params, ...query }),
  );
  serve(app, guestSeats.shown, (context, { params }) => listShown(context, params));
  serve(app, pastSeats.list, listPast);
  serve(app, pastSeats.note, (context, { params, body }) => sendClosingNote(context, { ...params, ...body }));
  done();
};
