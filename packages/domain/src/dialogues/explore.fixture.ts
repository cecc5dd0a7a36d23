import {
  apply,
  decide,
  dialogueSeats,
  moves,
  proposeDialogue,
  protocols,
  type Dialogue,
  type DialogueCommand,
  type DialogueSeat,
  type Protocol,
  type ProtocolName,
} from './index.ts';

const day = 24 * 60 * 60_000;

/** A conversation of this kind that has just begun. */
function begun(protocol: ProtocolName): Dialogue {
  const neutral = 'needsNeutral' in protocols[protocol];
  const opening = { protocol, pace: 'own_time', neutral, shuttle: false, topicWithheld: false } as const;
  const proposal = proposeDialogue(opening, 'begin', 0);
  if ('refused' in proposal) throw new Error(proposal.refused);
  const way: [DialogueSeat, Partial<DialogueCommand> & { act: string }][] = [
    ['b', { act: 'accept' }],
    ['a', { act: 'intake', words: 256 }],
    ['b', { act: 'intake', words: 256 }],
    ['neutral', { act: 'screen', with: 'a', screening: 'suitable' }],
    ['neutral', { act: 'screen', with: 'b', screening: 'adapted' }],
    ['neutral', { act: 'admit' }],
    ['a', { act: 'ready' }],
    ['b', { act: 'ready' }],
  ];
  return way.slice(0, neutral ? way.length : 1).reduce<Dialogue>(
    (state, [seat, command]) => {
      const events = decide(
        state,
        { id: `${seat} ${command.act}`, seen: state.seen[seat], ...command },
        seat,
        0,
      );
      if ('refused' in events) throw new Error(`${command.act}: ${events.refused}`);
      return events.reduce<Dialogue>(apply, state);
    },
    apply(null, proposal[0]),
  );
}

/** What an act may ask to have been done before it. */
const asked = (protocol: ProtocolName): readonly string[] =>
  Object.values((protocols[protocol] as Protocol).steps).flatMap(({ acts }) =>
    Object.values(acts).flatMap(({ when = {} }) => [
      ...Object.keys(when.atLeast ?? {}),
      ...Object.keys(when.fewerThan ?? {}),
    ]),
  );

/** Where it stands, as far as what can follow is concerned. */
const place = ({ protocol, step, speaker, marks, chosen, counts, items, overlap, optionMarks }: Dialogue) =>
  JSON.stringify([
    step,
    speaker,
    Object.entries(marks).map(([mark, by]) => [mark, [...by].sort()]),
    Object.entries(chosen).map(([act, by]) => [act, Object.keys(by).sort()]),
    asked(protocol).map((act) => Math.min(counts[act] ?? 0, 3)),
    Object.keys(items).length > 0,
    overlap.length > 0,
    Object.values(optionMarks)[0],
  ]);

/** Every step and act of a way of talking that can be come to at all, as `step: act`, by doing what may be done. */
export function reachable(protocol: ProtocolName): ReadonlySet<string> {
  const all = Object.entries(protocols[protocol].steps).reduce(
    (sum, [, step]) => sum + Object.keys(step.acts).length,
    0,
  );
  const reached = new Set<string>();
  const known = new Set<string>();
  const open = [begun(protocol)];
  for (let state = open.shift(); state && reached.size < all && known.size < 20_000; state = open.shift()) {
    for (const seat of dialogueSeats) {
      for (const { act, words, step } of moves(state, seat)) {
        if (!step) continue;
        const id = `${act} ${known.size}`;
        const item = Object.keys(state.items)[0];
        const sealed = words === null ? null : 256;
        const command = {
          id,
          act,
          seen: state.seen[seat],
          words: sealed,
          ...(item && { item }),
          mark: 'can_live_with',
        } as const;
        const events = decide(state, command, seat, state.stepSince + 2 * day);
        if ('refused' in events) continue;
        const next = events.reduce<Dialogue>(apply, state);
        if (next.counts !== state.counts || step.asksMark) reached.add(`${state.step}: ${act}`);
        const key = place(next);
        if (known.has(key)) continue;
        known.add(key);
        open.push(next);
      }
    }
  }
  return reached;
}
