import { dialogueCommands } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { handle } from '../../realtime/handle.ts';
import { moveDialogue } from './move-dialogue.ts';

export const dialogueSockets: FastifyPluginCallback = (app, _options, done) => {
  handle(app, dialogueCommands.move, moveDialogue);
  done();
};
