import type { AssessOptions, Engine, Example, Opened, OpenOptions, Progress, Released, UniquesStep } from '../src/engine/engine';
import { EngineFailure } from '../src/engine/failure';
import type { Failure, HierarchyFigures, Inspection, MeasureRow, Plan, Report, Riskiest, SpecialUniquesFigures, TradeoffColumn } from '../src/engine/types';

/** An engine that remembers what it was asked; judging waits for `release` where `holds` is set. */
export class FakeEngine implements Engine {
  readonly asked: string[] = [];
  readonly judged: Plan[] = [];
  columns: readonly string[] = ['age', 'sex'];
  holds = false;
  refuses: Failure | null = null;
  #held: (() => void)[] = [];
  #steps = 0;
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
    if ((await source.text()).startsWith('bad')) throw new EngineFailure(failureOf('table-ragged'));
    signal.throwIfAborted();
    const inspection = await this.inspect();
    this.asked.pop();
    return { inspection, preview: { columns: [...this.columns], rows: [] }, ms: 1, bytes: source.size };
  }

  async inspect(): Promise<Inspection> {
    this.asked.push('inspect');
    const input = { format: 'csv', encoding: 'utf-8', delimiter: ',', rows: 1, bytes: 1, broken: 0 };
    const rest = { kind: 'category', kind_reason: '', distinct: 3, missing: 0, distinction: 1, separation: 1 };
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
    return { rows: this.judged.length, as_released: options.asReleased, full: options.full === true, columns } as Report;
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

export function failureOf(id: string): Failure {
  return { id, message: id, hint: null, file: null, line: null, column: null };
}
