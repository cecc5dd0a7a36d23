import type { Match } from '../engine/find.ts';
import type { Scan, Span } from '../engine/scan.ts';
import { mainCategories, type MainCategory, type Rule } from '../engine/rule.ts';
import type { Evidence } from './evidence.ts';
import { hash } from './hash.ts';
import type { Judgement } from './judge.ts';

/** From here on a clause of a note is marked, by category. Chosen by cross-validation on the open texts. */
const enough: Readonly<Record<MainCategory, number>> = {
  conditional: 0.27,
  contrast: 0.25,
  'sorry-you-feel': 0.4,
  agentless: 0.3,
  justification: 0.45,
  'blame-shift': 0.42,
  minimising: 0.45,
  demand: 0.45,
};
/** Where an “if” stands in the sentence, so much more is needed for all else but “if you had”: most leave the reader free. */
const besideIf = 0.2;
const blaming = hash('if_you_had');
/** A letter that holds sure faults is read more strictly than a note, and another more mildly. */
const letter = { sentences: 6, sure: 0.65, faults: 2, strict: -0.2, mild: 0.4 };

/** Of these the rules know best where a mark begins and ends, and so much is needed where none holds. */
const byRule: ReadonlyMap<string, number> = new Map([
  ['conditional', 0.65],
  ['contrast', 0.5],
]);

interface Mark extends Span {
  readonly category: MainCategory;
}

/** Clauses that are a fault, side by side joined; where each begins and ends, and the rule that explains it. */
export function marks(
  evidence: Evidence,
  judgement: Judgement,
  matches: readonly Match[],
  rules: readonly Rule[],
): Match[] {
  const near = byClause(evidence, matches);
  return joined(evidence, judgement, near).flatMap((mark) => {
    const ours = new Set<Match>();
    const last = evidence.clauses.of[mark.to - 1] ?? 0;
    for (let clause = evidence.clauses.of[mark.from] ?? 0; clause <= last; clause++)
      for (const one of near[clause] ?? []) if (one.rule.category === mark.category) ours.add(one);
    const best = [...ours].sort((a, b) => shared(b, mark) - shared(a, mark));
    const rule =
      best[0]?.rule ?? rules.find((one) => one.category === mark.category && one.find.length === 0);
    return rule ? [{ ...extent(mark, best, evidence), rule }] : [];
  });
}

/** The matches that touch each clause. */
function byClause({ clauses }: Evidence, matches: readonly Match[]): Match[][] {
  const near: Match[][] = clauses.list.map(() => []);
  for (const one of matches) {
    const last = clauses.of[one.to - 1] ?? 0;
    for (let clause = clauses.of[one.from] ?? 0; clause <= last; clause++) near[clause]?.push(one);
  }
  return near;
}

function joined(evidence: Evidence, judgement: Judgement, near: readonly Match[][]): Mark[] {
  const { scan, clauses } = evidence;
  const more = severity(judgement, (scan.words.at(-1)?.sentence ?? 0) + 1);
  const ifs = new Set(scan.words.flatMap(({ text, sentence }) => (text === 'if' ? [sentence] : [])));
  const found: Mark[] = [];
  clauses.list.forEach((clause, number) => {
    const rules = near[number] ?? [];
    const hangs = ifs.has(scan.words[clause.from]?.sentence ?? -1) && !evidence.signs[number]?.has(blaming);
    const ifBeside = hangs ? besideIf : 0;
    const category = strongest(judgement[number] as Float32Array, more, ifBeside, rules) ?? surely(rules);
    if (!category || scan.words[clause.from]?.quoted || bringsQuote(clause, scan)) return;
    const ruled = rules.some(({ rule }) => rule.category === category);
    if ((category !== 'conditional' || !ruled) && isHarmlessIf(evidence, number)) return;
    if (!byRule.has(category) && besideHarmlessIf(evidence, number)) return;
    const last = found.at(-1);
    const goesOn =
      last?.to === clause.from &&
      last.category === category &&
      scan.words[last.from]?.sentence === scan.words[clause.from]?.sentence;
    if (goesOn) found.splice(-1, 1, { ...last, to: clause.to });
    // A word by itself is a name or a sigh.
    else if (clause.to > clause.from + 1) found.push({ ...clause, category });
  });
  return found;
}

/** What a rule marks whatever the weights say. */
const surely = (near: readonly Match[]) =>
  near.find(({ rule }) => rule.sure)?.rule.category as MainCategory | undefined;

const harmless = ['whether', 'reader_free', 'own_plan', 'my_counterfactual'].map(hash);

/** An “if” that asks whether, leaves free, promises or owns neither blames nor demands. It may begin just before. */
function isHarmlessIf({ scan, clauses, signs }: Evidence, number: number): boolean {
  if (scan.words[clauses.list[number]?.from ?? -1]?.text !== 'if') return false;
  return harmless.some((sign) => signs[number]?.has(sign) || signs[number - 1]?.has(sign));
}

const beside = ['reader_free', 'my_counterfactual'].map(hash);

/** “You would not have left if I had listened”, “shut me out if you need to”: what hangs on such an “if” is no fault. */
function besideHarmlessIf({ scan, clauses, signs }: Evidence, number: number): boolean {
  const sentence = (clause: number) => scan.words[clauses.list[clause]?.from ?? -1]?.sentence;
  return [number - 1, number + 1].some((other) => {
    const from = clauses.list[other]?.from ?? 0;
    return (
      sentence(other) === sentence(number) &&
      beside.some((sign) => signs[other]?.has(sign)) &&
      scan.words.slice(from, from + 3).some(({ text }) => text === 'if')
    );
  });
}

/** “You said …”: what is quoted is told, and so is that it was said. */
const bringsQuote = ({ from, to }: Span, { words }: Scan) => to - from <= 3 && words[to]?.quoted === true;

/** How much more than in a note is needed in a text of so many sentences. */
function severity(judgement: Judgement, sentences: number): number {
  if (sentences <= letter.sentences) return 0;
  const sure = judgement.filter((clause) => clause.some((one) => one > letter.sure)).length;
  return sure >= letter.faults ? letter.strict : letter.mild;
}

/** The category that is furthest above what is enough for it, and so much more; `ifBeside` is not asked of a condition. */
function strongest(
  clause: Float32Array,
  more: number,
  ifBeside: number,
  near: readonly Match[],
): MainCategory | undefined {
  let best: MainCategory | undefined;
  let most = 0;
  clause.forEach((one, at) => {
    const category = mainCategories[at] as MainCategory;
    const alone = byRule.get(category);
    const ruled = alone === undefined || near.some(({ rule }) => rule.category === category);
    const needed = (ruled ? enough[category] : alone) + more + (category === 'conditional' ? 0 : ifBeside);
    const above = one - needed;
    if (above > most) [most, best] = [above, category];
  });
  return best;
}

const shared = (a: Span, b: Span) => Math.min(a.to, b.to) - Math.max(a.from, b.from);

function extent(mark: Mark, ours: readonly Match[], { scan }: Evidence): Span {
  const [best] = ours;
  if (best && byRule.has(mark.category)) {
    return { from: Math.min(...ours.map((one) => one.from)), to: Math.max(...ours.map((one) => one.to)) };
  }
  let { from } = mark;
  const text = (at: number) => scan.words[at]?.text ?? '';
  if (mark.category !== 'sorry-you-feel') {
    const sorry = [0, 1, 2, 3].find((ahead) => text(from + ahead) === 'sorry' && from + ahead < mark.to - 2);
    if (sorry !== undefined) from += sorry + 1;
    while (from < mark.to - 1 && leadIns.has(text(from))) from++;
  }
  return { from, to: mark.to };
}

const leadIns = new Set('and so that for about because sorry regret'.split(' '));
