import type {
  AssessOptions,
  ChartLook,
  ChartName,
  ChartOptions,
  Engine,
  Example,
  FullStep,
  Opened,
  OpenOptions,
  Progress,
  Released,
  ReleaseOptions,
  ReportFormat,
  RiskiestOptions,
  SearchChartName,
  SearchOptions,
  SearchShown,
  SearchStep,
  StudyStep,
  UniquesStep,
  ValueOptions,
} from './engine';
import { EngineFailure, pageFailure } from './failure';
import type { Answer, Args, Method, Request, Result, Sharing } from './protocol';
import { Team } from './team';
import type {
  HierarchyFigures,
  Inspection,
  Lang,
  MeasureRow,
  NoiseFigures,
  Picture,
  Plan,
  Question,
  RareFigures,
  Report,
  Riskiest,
  SqlOptions,
  StudyFigures,
  TradeoffColumn,
  Whom,
} from './types';
import { end, replay, type Task, type WorkerLike } from './work';

/** Nothing is shared. */
const ALONE: Sharing = { cores: 1, least: Number.POSITIVE_INFINITY };

/**
 * An engine in a worker.
 *
 * One call is under way at a time, the others queue.
 * Aborting a call that waits takes it out of the queue; aborting the one under way ends the worker.
 * The next call then starts a new worker, which first gets the table and the files again.
 *
 * While there is a table, another one is read in a worker of its own: what WebAssembly has once taken of the memory it
 * never gives back, and so it goes with its worker. The one before stays until the new table is there, so that nothing
 * is lost where that is refused or stopped; both are in memory for that time, each with as much as can be addressed.
 */
export class RemoteEngine implements Engine {
  readonly #start: () => WorkerLike;
  readonly #core: Promise<WebAssembly.Module>;
  readonly #sharing: Sharing;
  #worker: WorkerLike | null = null;
  #queue: Task[] = [];
  #current: Task | null = null;
  #starting = false;
  /** The table that is being opened in a worker of its own, and the worker with the table before. */
  #opening: Task | null = null;
  #before: WorkerLike | null = null;
  #closed = false;
  #nextId = 1;
  #table: { readonly source: Blob; readonly options: OpenOptions } | null = null;
  #team: Team | null = null;
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();

  /** `sharing`: when several workers share a long search, and the reading of a large file. */
  constructor(start: () => WorkerLike, core: Promise<WebAssembly.Module>, sharing: Sharing = ALONE) {
    this.#start = start;
    this.#core = core;
    this.#sharing = sharing;
  }

  async open(
    signal: AbortSignal,
    source: Blob,
    options: OpenOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<Opened> {
    this.#team?.end();
    // A worker that takes over, or helps, moves dates as the one before it did. The key is kept here and nowhere else.
    const keyed = { ...options, key: options.key ?? crypto.getRandomValues(new Uint8Array(32)) };
    const opened = await this.#call(signal, 'open', [source, keyed], onProgress);
    this.#table = { source, options: keyed };
    return opened;
  }

  async attach(signal: AbortSignal, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#team?.end();
    await this.#call(signal, 'attach', [name, bytes]);
    this.#files.set(name, bytes);
  }

  firstLines(signal: AbortSignal, source: Blob, encoding: string | undefined, lang: Lang): Promise<readonly string[]> {
    return this.#call(signal, 'firstLines', [source, encoding, lang]);
  }

  columnNames(signal: AbortSignal, source: Blob, options: OpenOptions): Promise<readonly string[]> {
    return this.#call(signal, 'columnNames', [source, options]);
  }

  inspect(signal: AbortSignal, plan: Plan | undefined, lang: Lang): Promise<Inspection> {
    return this.#call(signal, 'inspect', [plan, lang]);
  }

  assess(signal: AbortSignal, plan: Plan, options: AssessOptions): Promise<Report> {
    return this.#call(signal, 'assess', [plan, options]);
  }

  complete(signal: AbortSignal, plan: Plan, options: AssessOptions): Promise<FullStep> {
    return this.#call(signal, 'complete', [plan, options]);
  }

  study(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<StudyStep> {
    return this.#call(signal, 'study', [plan, options]);
  }

  drawStudy(signal: AbortSignal, figures: StudyFigures, look: ChartLook): Promise<string> {
    return this.#call(signal, 'drawStudy', [figures, look]);
  }

  riskiest(signal: AbortSignal, plan: Plan, options: RiskiestOptions): Promise<Riskiest | null> {
    return this.#call(signal, 'riskiest', [plan, options]);
  }

  why(signal: AbortSignal, plan: Plan, whom: Whom, options: RiskiestOptions): Promise<Riskiest> {
    return this.#call(signal, 'why', [plan, whom, options]);
  }

  rare(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<RareFigures | null> {
    return this.#call(signal, 'rare', [plan, options]);
  }

  noise(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<NoiseFigures | null> {
    return this.#call(signal, 'noise', [plan, options]);
  }

  drawNoise(signal: AbortSignal, figures: NoiseFigures, table: number, look: ChartLook): Promise<string> {
    return this.#call(signal, 'drawNoise', [figures, table, look]);
  }

  searchUniques(signal: AbortSignal, plan: Plan, options: ValueOptions): Promise<UniquesStep> {
    return this.#call(signal, 'searchUniques', [plan, options]);
  }

  async searchLevels(signal: AbortSignal, plan: Plan, options: SearchOptions): Promise<SearchStep> {
    const ask = (asked: SearchOptions) => this.#call(signal, 'searchLevels', [plan, asked]);
    // A helper is told its part.
    if (options.part !== undefined) return ask(options);
    if (this.#team?.run !== options.run) {
      this.#team?.end();
      this.#team = new Team(options.run, this.#sharing.cores, () => new RemoteEngine(this.#start, this.#core));
    }
    const team = this.#team;
    const opening = this.#table === null ? null : { ...this.#table, files: this.#files };
    try {
      return await team.step(options, opening, plan, ask);
    } catch (error) {
      team.end();
      throw error;
    }
  }

  drawSearch(
    signal: AbortSignal,
    chart: SearchChartName,
    plan: Plan,
    shown: SearchShown,
    look: ChartLook,
  ): Promise<Picture> {
    return this.#call(signal, 'drawSearch', [chart, plan, shown, look]);
  }

  tradeoff(signal: AbortSignal, plan: Plan, column: string, lang: Lang): Promise<TradeoffColumn> {
    return this.#call(signal, 'tradeoff', [plan, column, lang]);
  }

  hierarchy(signal: AbortSignal, plan: Plan, column: string, limit: number, lang: Lang): Promise<HierarchyFigures> {
    return this.#call(signal, 'hierarchy', [plan, column, limit, lang]);
  }

  sql(signal: AbortSignal, plan: Plan, options: SqlOptions): Promise<Question> {
    return this.#call(signal, 'sql', [plan, options]);
  }

  hierarchyRows(signal: AbortSignal, plan: Plan, column: string, lang: Lang): Promise<string[][]> {
    return this.#call(signal, 'hierarchyRows', [plan, column, lang]);
  }

  release(signal: AbortSignal, plan: Plan, options: ReleaseOptions): Promise<Released> {
    return this.#call(signal, 'release', [plan, options]);
  }

  chart(signal: AbortSignal, chart: ChartName, plan: Plan, options: ChartOptions): Promise<string> {
    return this.#call(signal, 'chart', [chart, plan, options]);
  }

  report(signal: AbortSignal, plan: Plan, format: ReportFormat, options: AssessOptions): Promise<Blob> {
    return this.#call(signal, 'report', [plan, format, options]);
  }

  digest(signal: AbortSignal): Promise<string> {
    return this.#call(signal, 'digest', []);
  }

  readPlan(signal: AbortSignal, toml: string, lang: Lang): Promise<Plan> {
    return this.#call(signal, 'readPlan', [toml, lang]);
  }

  writePlan(signal: AbortSignal, plan: Plan): Promise<string> {
    return this.#call(signal, 'writePlan', [plan]);
  }

  measures(signal: AbortSignal, lang: Lang): Promise<MeasureRow[]> {
    return this.#call(signal, 'measures', [lang]);
  }

  example(signal: AbortSignal): Promise<Example> {
    return this.#call(signal, 'example', []);
  }

  close(): void {
    this.#closed = true;
    this.#team?.end();
    this.#table = null;
    this.#files.clear();
    const tasks = this.#current === null ? this.#queue : [this.#current, ...this.#queue];
    this.#queue = [];
    this.#goBack();
    this.#endWorker();
    for (const task of tasks) task.reject(new DOMException('the engine is closed', 'AbortError'));
  }

  #call<M extends Method>(
    signal: AbortSignal,
    method: M,
    args: Args<M>,
    onProgress?: (progress: Progress) => void,
  ): Promise<Result<M>> {
    return new Promise<Result<Method>>((resolve, reject) => {
      signal.throwIfAborted();
      if (this.#closed) throw new DOMException('the engine is closed', 'AbortError');
      const stop = (): void => this.#abort(task, signal.reason);
      const task: Task = {
        request: { id: this.#nextId++, method, args } as Request,
        onProgress,
        replayed: false,
        resolve: value => {
          signal.removeEventListener('abort', stop);
          resolve(value);
        },
        reject: reason => {
          signal.removeEventListener('abort', stop);
          reject(reason);
        },
      };
      signal.addEventListener('abort', stop, { once: true });
      this.#queue.push(task);
      void this.#turn();
    }) as Promise<Result<M>>;
  }

  #abort(task: Task, reason: unknown): void {
    if (this.#opening === task) this.#goBack();
    else if (this.#current === task) this.#endWorker();
    this.#queue = this.#queue.filter(waiting => waiting !== task);
    task.reject(reason);
    void this.#turn();
  }

  /** Gives the worker its next call, if it has none. */
  async #turn(): Promise<void> {
    const next = this.#queue[0];
    if (this.#current !== null || this.#starting || next === undefined) return;
    if (this.#opening === null && next.request.method === 'open' && !next.replayed) this.#setAside(next);
    const worker = this.#worker;
    if (worker === null) {
      // What comes next may be another call by then.
      if (await this.#startWorker()) void this.#turn();
      return;
    }
    this.#queue.shift();
    this.#current = next;
    worker.postMessage(next.request);
  }

  /** Makes room for a worker with another table. */
  #setAside(opening: Task): void {
    this.#opening = opening;
    if (this.#table === null) return;
    this.#before = this.#worker;
    this.#worker = null;
  }

  /** Ends the worker in which a table could not be opened; the one before, if there is any, is there again. */
  #goBack(): void {
    this.#endWorker();
    this.#queue = this.#queue.filter(task => !task.replayed);
    this.#worker = this.#before;
    this.#before = null;
    this.#opening = null;
  }

  /** Starts a worker and gives it what the one before held; false when there is none afterwards. */
  async #startWorker(): Promise<boolean> {
    this.#starting = true;
    try {
      const core = await this.#core;
      if (this.#closed) return false;
      // In the meantime the table that was to be opened was given up.
      if (this.#worker !== null) return true;
      const worker = this.#start();
      worker.onmessage = ({ data }) => this.#hear(worker, data);
      worker.onerror = event => {
        event.preventDefault();
        this.#break(worker);
      };
      worker.postMessage({ start: core, sharing: this.#sharing });
      this.#worker = worker;
    } catch {
      const tasks = this.#queue;
      this.#goBack();
      this.#queue = [];
      for (const task of tasks) task.reject(new EngineFailure(pageFailure('page-engine-not-started')));
      return false;
    } finally {
      this.#starting = false;
    }
    this.#queue = [...this.#replay(), ...this.#queue];
    return true;
  }

  /** The calls that bring a new worker to where the old one was. */
  #replay(): Task[] {
    const replayed = (request: Omit<Request, 'id'>) => replay({ id: this.#nextId++, ...request } as Request);
    const files = [...this.#files].map(([name, bytes]) => replayed({ method: 'attach', args: [name, bytes] }));
    if (this.#table === null || this.#opening !== null) return files;
    return [...files, replayed({ method: 'open', args: [this.#table.source, this.#table.options] })];
  }

  #hear(worker: WorkerLike, answer: Answer): void {
    const task = this.#current;
    if (worker !== this.#worker || task === null || answer.id !== task.request.id) return;
    if ('progress' in answer) {
      task.onProgress?.(answer.progress);
      return;
    }
    if ('broken' in answer) {
      this.#break(worker);
      return;
    }
    this.#current = null;
    if (task === this.#opening) {
      // What was read before it was refused goes, too.
      if ('failure' in answer) this.#goBack();
      else end(this.#before);
      this.#before = null;
      this.#opening = null;
    }
    // The next call leaves before the caller hears of this one, so that the worker does not wait for the page.
    void this.#turn();
    if ('value' in answer) task.resolve(answer.value);
    else task.reject(new EngineFailure(answer.failure));
  }

  /** After a trap the memory of the core cannot be trusted: the worker goes, the page stays. */
  #break(worker: WorkerLike): void {
    if (worker !== this.#worker) return;
    // What is given to a new worker goes before a table that is opened there.
    const task = this.#opening ?? this.#current;
    const replayed = this.#current?.replayed === true;
    if (this.#opening === null) this.#endWorker();
    else this.#goBack();
    this.#queue = this.#queue.filter(waiting => waiting !== task);
    // What breaks a new worker would break the next one too.
    if (replayed) {
      if (this.#worker === null) this.#table = null;
      this.#files.clear();
    }
    task?.reject(new EngineFailure(pageFailure('page-engine-stopped')));
    void this.#turn();
  }

  #endWorker(): void {
    end(this.#worker);
    this.#worker = null;
    this.#current = null;
  }
}
