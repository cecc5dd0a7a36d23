import {
  apply,
  decide,
  mayMeet,
  proposeDialogue,
  tick,
  type Dialogue,
  type DialogueCommand,
  type DialogueEvent,
  type DialogueSeat,
  type Opening,
  type Screening,
} from './index.ts';

export const start = Date.parse('2026-06-01T12:00:00Z');

/** One conversation, and what it is tried with. */
export class Talk {
  readonly events: DialogueEvent[] = [];
  state!: Dialogue;
  now = start;
  #id = 0;

  constructor(opening: Partial<Opening> = {}) {
    const plain = {
      protocol: 'floor',
      pace: 'own_time',
      neutral: false,
      shuttle: false,
      topicWithheld: false,
    } as const;
    const proposal = proposeDialogue({ ...plain, ...opening }, 'proposed', this.now);
    if ('refused' in proposal) throw new Error(proposal.refused);
    this.happen(proposal);
  }

  happen(events: readonly DialogueEvent[]): readonly DialogueEvent[] {
    for (const event of events) this.state = apply(this.events.length > 0 ? this.state : null, event);
    this.events.push(...events);
    return events;
  }

  try(seat: DialogueSeat, act: string, command: Partial<DialogueCommand> = {}) {
    const id = `c${(this.#id += 1)}`;
    return decide(this.state, { id, act, seen: this.state.seen[seat], ...command }, seat, this.now);
  }

  do(seat: DialogueSeat, act: string, command: Partial<DialogueCommand> = {}): readonly DialogueEvent[] {
    const outcome = this.try(seat, act, command);
    if ('refused' in outcome) throw new Error(`${seat} ${act}: ${outcome.refused}`);
    return this.happen(outcome);
  }

  /** What the clock's hand does now. */
  hand = () => this.happen(tick(this.state, `c${(this.#id += 1)}`, this.now));
}

/** With a neutral who has talked with each alone, and found the same of both. */
export function moderated(opening: Partial<Opening> = {}, found: Screening = 'suitable'): Talk {
  const talk = new Talk({ neutral: true, ...opening });
  talk.do('b', 'accept');
  for (const side of ['a', 'b'] as const) {
    talk.do(side, 'intake', { words: 256 });
    talk.do(side, 'whereabouts', { words: 256 });
    talk.do('neutral', 'screen', { with: side, screening: found });
  }
  if (mayMeet(talk.state)) talk.do('neutral', 'admit');
  return talk;
}

function running(talk: Talk): Talk {
  const { phase } = talk.state;
  if (phase !== 'active') throw new Error(`it has not begun: ${phase}`);
  return talk;
}

export function begun(talk: Talk): Talk {
  talk.do('a', 'ready');
  talk.do('b', 'ready');
  return running(talk);
}

/** By two alone, and begun. */
export function accepted(opening: Partial<Opening> = {}): Talk {
  const talk = new Talk(opening);
  talk.do('b', 'accept');
  if (opening.pace === 'live') talk.do('a', 'ready');
  return running(talk);
}
