import { messageCommands } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { handle } from '../../realtime/handle.ts';
import { hideMessage } from './hide-message.ts';
import { sendMessage } from './send-message.ts';
import { showMessage } from './show-message.ts';
import { takeBackMessage } from './take-back-message.ts';

export const messageSockets: FastifyPluginCallback = (app, _options, done) => {
  handle(app, messageCommands.send, sendMessage);
  handle(app, messageCommands.takeBack, takeBackMessage);
  handle(app, messageCommands.hide, hideMessage);
  handle(app, messageCommands.show, showMessage);
  done();
};
