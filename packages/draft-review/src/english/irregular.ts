/** Irregular verbs as `base past participle`, as `base past` where the two are one, or as `base` where all three are. */
const table = `
be was been; break broke broken; choose chose chosen; come came come; do did done; draw drew drawn; drink drank drunk
drive drove driven; eat ate eaten; fall fell fallen; fly flew flown; forget forgot forgotten; forgive forgave forgiven
give gave given; go went gone; grow grew grown; hide hid hidden; know knew known; run ran run; see saw seen
shake shook shaken; speak spoke spoken; steal stole stolen; swear swore sworn; take took taken; tear tore torn
throw threw thrown; wake woke woken; wear wore worn; write wrote written; bite bit bitten; beat beat beaten
bear bore borne; become became become; begin began begun; show showed shown; sink sank sunk
withdraw withdrew withdrawn; undo undid undone; mistake mistook mistaken; ring rang rung; freeze froze frozen
rise rose risen; bring brought; build built; buy bought; catch caught; deal dealt; feel felt; fight fought; find found
get got; hang hung; have had; hear heard; hold held; keep kept; lead led; leave left; lend lent; lose lost; make made
mean meant; meet met; mislead misled; pay paid; say said; sell sold; send sent; sit sat; sleep slept; slide slid
spend spent; spill spilt; stand stood; stick stuck; strike struck; teach taught; tell told; think thought
understand understood; win won; burn burnt; bend bent; lean leant; cling clung; creep crept; dig dug; feed fed
spit spat; shoot shot; swing swung; wind wound; misunderstand misunderstood; learn learnt; bleed bled; seek sought
cost; cut; hit; hurt; let; misread; put; read; set; shut; split; quit; upset; bet
`;

/** Their last letter is said twice: `slam`, `slammed`, `slamming`. */
const doubling =
  'rob slam drop stop snap slap grab plan nag chat beg drag hug rip skip strip trap tap admit permit refer ban con pin prod whip step slip rub shrug blab sob commit regret';

const verbs = new Map<string, readonly [past: string, participle: string]>();
for (const line of table.split(/[;\n]/)) {
  const [base = '', past = base, participle = past] = line.trim().split(' ');
  if (base) verbs.set(base, [past, participle]);
}
for (const base of doubling.split(' ')) {
  const past = `${base}${base.charAt(base.length - 1)}ed`;
  verbs.set(base, [past, past]);
}

export const irregularPasts = new Set([...verbs.values()].flat().concat('were'));

const vowel = /[aeiou]/;

/** Every form of a verb: `lie` gives lie, lies, lied, lying. */
export function inflect(base: string): string[] {
  const y = base.endsWith('y') && !vowel.test(base.at(-2) ?? '');
  const e = base.endsWith('e');
  const s = y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  const [past, participle] = verbs.get(base) ?? [];
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
