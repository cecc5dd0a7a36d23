import type { access, Act } from '@footbridge/domain';
import type { Actor } from './actor.ts';
import type { Services } from './services.ts';

/** What every verb takes first. Acts that are open to anyone have no actor, even for someone who is signed in. */
export interface VerbContext<Who extends Actor | null = Actor> extends Services {
  readonly actor: Who;
}

/** The actor an act has, by the access table. */
export type ActorOf<Name extends Act> = (typeof access)[Name] extends 'anyone' ? null : Actor;
export type ContextOf<Name extends Act> = VerbContext<ActorOf<Name>>;
