import type { AssessOptions, Engine, Example, FullStep, Opened, OpenOptions, Progress, Released, SearchOptions, SearchStep, StudyStep, UniquesStep } from '../src/engine/engine';
import { EngineFailure } from '../src/engine/failure';
import type { Failure, HierarchyFigures, Inspection, MeasureRow, NoiseFigures, Picture, Plan, Question, RareFigures, Report, Riskiest, SearchFigures, SpecialUniquesFigures, StudyFigures, TradeoffColumn } from '../src/engine/types';

/** An engine that remembers what it was asked; judging waits for `release` where `holds` is set. */
export class FakeEngine implements Engine {
  readonly asked: string[] = [];
  readonly judged: Plan[] = [];
  columns: readonly string[] = ['age', 'sex'];
  holds = false;
  refuses: Failure | null = null;
  #held: (() => void)[] = [];
  #steps = 0;
  /** Parts of a report in full. */
  parts = 2;
  #done = 0;
  /** Steps that a search for special uniques takes. */
  search = 3;

  /** Lets a judgement that is held go on. */
  letGo(): void {
    this.#held.shift()?.();
  }

  async open(
    signal: AbortSignal,
    source: Blob,
    options: OpenOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<Opened> {
    this.asked.push(`open ${options.name} ${options.delimiter ?? ''}`.trim());
    onProgress({ bytes: 0, total: source.size, rows: 0 });
    if ((await source.text()).startsWith('bad') && options.header === undefined) throw new EngineFailure(failureOf('table-ragged'));
    signal.throwIfAborted();
    const inspection = await this.inspect();
    this.asked.pop();
    return { inspection, preview: { columns: [...this.columns], rows: [] }, ms: 1, bytes: source.size };
  }

  async firstLines(_signal: AbortSignal, source: Blob): Promise<readonly string[]> {
    return (await source.text()).split('\n');
  }

  async columnNames(): Promise<readonly string[]> {
    return this.columns;
  }

  async inspect(): Promise<Inspection> {
    this.asked.push('inspect');
    const input = { format: 'csv', compression: null, sheet: null, sheets: [], encoding: 'utf-8', delimiter: ',', rows: 1, bytes: 1, broken: 0, broken_at: [], trailing: 0, not_read: [], normalised: [] };
    const rest = { kind: 'category', kind_reason: '', distinct: 3, missing: 0, normalise: [], distinction: 1, separation: 1 };
    const columns = this.columns.map(name => ({ ...rest, name, role: 'quasi-identifier', role_reason: '' }));
    return { input, columns };
  }

  async attach(_signal: AbortSignal, name: string): Promise<void> {
    this.asked.push(`attach ${name}`);
  }

  async assess(signal: AbortSignal, plan: Plan, options: AssessOptions): Promise<Report> {
    this.asked.push('assess');
    this.judged.push(plan);
    if (this.holds) await new Promise<void>(resolve => this.#held.push(resolve));
    signal.throwIfAborted();
    if (this.refuses !== null) throw new EngineFailure(this.refuses);
    const columns = Object.keys(plan.columns).map(name => ({ name, levels: 2 }));
    const risk = { prosecutor: { highest: 0.5, average: 0.2 } };
    const utility = [{ id: 'loss', value: 0.3, normalised: 0.7 }];
    return { rows: this.judged.length, as_released: options.asReleased, full: options.full === true, columns, risk, utility } as Report;
  }

  async complete(signal: AbortSignal, plan: Plan, options: AssessOptions): Promise<FullStep> {
    this.asked.push('complete');
    this.#done = (this.#done + 1) % this.parts;
    await new Promise(resolve => setTimeout(resolve));
    signal.throwIfAborted();
    if (this.#done > 0) return { done: this.#done, of: this.parts, report: null };
    if (this.refuses !== null) throw new EngineFailure(this.refuses);
    const columns = Object.keys(plan.columns).map(name => ({ name, levels: 2 }));
    const report = { rows: this.judged.length, as_released: options.asReleased, full: true, columns } as Report;
    return { done: this.parts, of: this.parts, report };
  }

  async rare(): Promise<RareFigures | null> {
    this.asked.push('rare');
    return null;
  }

  async noise(): Promise<NoiseFigures | null> {
    this.asked.push('noise');
    return null;
  }

  async drawNoise(): Promise<string> {
    this.asked.push('drawNoise');
    return '<svg/>';
  }

  /** Steps that the analyses of a plan take. */
  analyses = 2;
  #analysed = 0;
  readonly studied: Plan[] = [];

  async study(signal: AbortSignal, plan: Plan): Promise<StudyStep> {
    this.asked.push('study');
    await new Promise(resolve => setTimeout(resolve));
    signal.throwIfAborted();
    if (this.refuses !== null) throw new EngineFailure(this.refuses);
    this.#analysed += 1;
    if (this.#analysed % this.analyses !== 0) return { figures: null };
    this.studied.push(plan);
    return { figures: Object.keys(plan.study ?? {}).map(name => ({ name }) as StudyFigures) };
  }

  async drawStudy(_signal: AbortSignal, { name }: StudyFigures): Promise<string> {
    this.asked.push(`draw study ${name}`);
    return '<svg/>';
  }

  async riskiest(): Promise<Riskiest> {
    this.asked.push('riskiest');
    return { classes: 1, k: 5, shown: [], notes: [] };
  }

  async why(): Promise<Riskiest> {
    return this.riskiest();
  }

  async searchUniques(): Promise<UniquesStep> {
    this.asked.push('search');
    this.#steps += 1;
    const found = this.#steps;
    const figures = found % this.search === 0 ? ({ records_with_msu: found } as SpecialUniquesFigures) : null;
    await new Promise(resolve => setTimeout(resolve));
    return { share: found / this.search, found, figures };
  }

  /** What a search for the best levels finds, and the plans that it was asked for. */
  found: SearchFigures = FOUND;
  readonly searched: Plan[] = [];
  #looks = { run: 0, at: 0 };

  async searchLevels(signal: AbortSignal, plan: Plan, { run, figures }: SearchOptions): Promise<SearchStep> {
    await new Promise(resolve => setTimeout(resolve));
    signal.throwIfAborted();
    if (this.refuses !== null) throw new EngineFailure(this.refuses);
    if (run !== this.#looks.run) {
      this.#looks = { run, at: 0 };
      this.searched.push(plan);
    }
    this.#looks.at += 1;
    const { nodes } = this.found.lattice;
    const evaluated = Math.min(nodes, this.#looks.at);
    const finished = evaluated === nodes;
    const so = { ...this.found, lattice: { ...this.found.lattice, evaluated }, finished };
    const progress = { lattice: so.lattice, best: so.best, points: so.frontier?.length ?? 0, finished };
    return { progress, figures: figures || finished ? so : null };
  }

  async drawSearch(_signal: AbortSignal, chart: string): Promise<Picture> {
    this.asked.push(`draw ${chart}`);
    return { svg: '<svg/>', width: 100, height: 100, places: [] };
  }

  async tradeoff(_signal: AbortSignal, _plan: Plan, column: string): Promise<TradeoffColumn> {
    this.asked.push(`tradeoff ${column}`);
    return { name: column, level: 0, steps: [] };
  }

  async hierarchy(_signal: AbortSignal, _plan: Plan, column: string): Promise<HierarchyFigures> {
    this.asked.push(`hierarchy ${column}`);
    return { name: column, rows: 0, levels: [] };
  }

  async hierarchyRows(): Promise<string[][]> {
    return [['a', '*']];
  }

  async sql(): Promise<Question> {
    throw new Error('not asked for here');
  }

  async release(): Promise<Released> {
    throw new Error('not asked for here');
  }

  async chart(_signal: AbortSignal, chart: string): Promise<string> {
    this.asked.push(`chart ${chart}`);
    return '<svg/>';
  }

  async report(): Promise<Blob> {
    throw new Error('not asked for here');
  }

  async digest(): Promise<string> {
    return 'abc';
  }

  async readPlan(_signal: AbortSignal, toml: string): Promise<Plan> {
    if (toml === 'bad') throw new EngineFailure(failureOf('plan-syntax'));
    return JSON.parse(toml) as Plan;
  }

  async writePlan(_signal: AbortSignal, plan: Plan): Promise<string> {
    return JSON.stringify(plan);
  }

  async measures(): Promise<MeasureRow[]> {
    return [];
  }

  async example(): Promise<Example> {
    const plan: Plan = { columns: { age: { role: 'quasi-identifier', level: 1 } } };
    return { csv: new Blob(['age,sex\n1,f\n']), plan: JSON.stringify(plan) };
  }

  close(): void {}
}

const levels = (age: number, sex: number) => [{ name: 'age', level: age }, { name: 'sex', level: sex }];

export const FOUND: SearchFigures = {
  lattice: { nodes: 4, evaluated: 4, bounded: 0 },
  utility: 'loss',
  best: { levels: levels(1, 0), loss: 0.4, suppressed: 1, classes: 2, proved_optimal: true, bound: null },
  risk: 'prosecutor-highest',
  frontier: [
    { levels: levels(1, 1), k: 9, risk: 1 / 9, utility: 0.8, suppressed: 0 },
    { levels: levels(1, 0), k: 5, risk: 1 / 5, utility: 0.4, suppressed: 1 },
    { levels: levels(0, 0), k: 2, risk: 1 / 2, utility: 0.1, suppressed: 3 },
  ],
  goal_changes: [
    { condition: 'k', from: 5, to: 4, utility_from: 0.4, utility_to: 0.2, levels: levels(0, 1), suppressed: 2 },
  ],
  frontier_exact: true,
  finished: true,
};

export function failureOf(id: string): Failure {
  return { id, message: id, hint: null, file: null, line: null, column: null, sheets: [] };
}
