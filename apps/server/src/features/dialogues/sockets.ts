import { dialogueCommands } from '@footbridge/contract';
import type { FastifyPluginCallback } from 'fastify';
import { handle } from '../../realtime/handle.ts';
import { moderateDialogue } from './moderate-dialogue.ts';
import { moveDialogue } from './move-dialogue.ts';

export const dialogueSockets: FastifyPluginCallback = (app, _options, done) => {
  handle(app, dialogueCommands.move, moveDialogue);
  handle(app, dialogueCommands.moderate, moderateDialogue);
  done();
};
