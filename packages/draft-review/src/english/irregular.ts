/** Irregular verbs as `base past participle`; regular ones follow their spelling. */
const table = `
be was been; break broke broken; bring brought brought; build built built; buy bought bought; catch caught caught; choose chose chosen; come came come; cost cost cost; cut cut cut
deal dealt dealt; do did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feel felt felt; fight fought fought; find found found
fly flew flown; forget forgot forgotten; forgive forgave forgiven; get got got; give gave given; go went gone; grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden
hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known; lead led led; leave left left; lend lent lent; let let let; lie lied lied; lose lost lost; make made made
mean meant meant; meet met met; mislead misled misled; misread misread misread; pay paid paid; put put put; read read read; run ran run; say said said; see saw seen; sell sold sold; send sent sent; set set set
shake shook shaken; shut shut shut; sit sat sat; sleep slept slept; slide slid slid; smash smashed smashed; speak spoke spoken; spend spent spent; spill spilt spilt; stand stood stood; steal stole stolen
stick stuck stuck; strike struck struck; swear swore sworn; take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown; understand understood understood
wake woke woken; wear wore worn; win won won; write wrote written; bite bit bitten; beat beat beaten; bear bore borne; become became become; begin began begun; burn burnt burnt; bend bent bent; lean leant leant
overreact overreacted overreacted; cling clung clung; creep crept crept; dig dug dug; feed fed fed; rob robbed robbed; spit spat spat; split split split; show showed shown; shoot shot shot; sink sank sunk; swing swung swung; wind wound wound; withdraw withdrew withdrawn; misunderstand misunderstood misunderstood; overlook overlooked overlooked; undo undid undone; mistake mistook mistaken; quit quit quit; hold held held; learn learnt learnt; ring rang rung; bleed bled bled; freeze froze frozen; rise rose risen; seek sought sought; upset upset upset; pick picked picked; bet bet bet; let let let; slam slammed slammed; drop dropped dropped; stop stopped stopped; snap snapped snapped; slap slapped slapped; grab grabbed grabbed; plan planned planned; nag nagged nagged; chat chatted chatted; beg begged begged; drag dragged dragged; hug hugged hugged; rip ripped ripped; skip skipped skipped; strip stripped stripped; trap trapped trapped; tap tapped tapped; spank spanked spanked; admit admitted admitted; permit permitted permitted; refer referred referred; ban banned banned; con conned conned; pin pinned pinned; prod prodded prodded; whip whipped whipped; step stepped stepped; slip slipped slipped; rub rubbed rubbed; shrug shrugged shrugged; gossip gossiped gossiped; gamble gambled gambled; smack smacked smacked; blab blabbed blabbed; sob sobbed sobbed; shove shoved shoved; commit committed committed; regret regretted regretted; fuss fussed fussed; cry cried cried; try tried tried; deny denied denied; bully bullied bullied; worry worried worried; marry married married; carry carried carried; bury buried buried; spy spied spied; betray betrayed betrayed; play played played; stay stayed stayed; destroy destroyed destroyed; annoy annoyed annoyed
`;

const verbs = new Map(
  table
    .split(/[;\n]/)
    .map((line) => line.trim().split(' '))
    .flatMap((forms) => (forms.length === 3 ? [[forms[0] as string, forms] as const] : [])),
);

export const irregularPasts = new Set([...verbs.values()].flatMap((forms) => forms.slice(1)).concat('were'));

const vowel = /[aeiou]/;

/** Every form of a verb: `lie` gives lie, lies, lied, lying. */
export function inflect(base: string): string[] {
  const y = base.endsWith('y') && !vowel.test(base.at(-2) ?? '');
  const e = base.endsWith('e');
  const s = y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  const [, past, participle] = verbs.get(base) ?? [];
  const stem = base.endsWith('ie')
    ? `${base.slice(0, -2)}y`
    : e && !base.endsWith('ee')
      ? base.slice(0, -1)
      : past && past.length === base.length + 3 && past.endsWith('ed')
        ? past.slice(0, -2)
        : /^(?:hit|cut|get|let|put|set|shut|sit|run|forget|win|quit|dig|split|spit|swim|begin|upset|rob)$/.test(
              base,
            )
          ? base + (base.at(-1) ?? '')
          : base;
  const regular = y ? `${base.slice(0, -1)}ied` : e ? `${base}d` : `${base}ed`;
  return [base, s, past ?? regular, participle ?? past ?? regular, `${stem}ing`];
}
