import { beforeEach, expect, test } from 'vitest';

import { EngineFailure, pageFailure } from '../src/engine/failure';
import type { Answer, Request, Start } from '../src/engine/protocol';
import { RemoteEngine } from '../src/engine/remote';
import type { WorkerLike } from '../src/engine/work';

/** A worker whose answers the test gives. */
class HandWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly heard: Request[] = [];
  started = false;
  ended = false;

  postMessage(message: Start | Request): void {
    if ('start' in message) this.started = true;
    else this.heard.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  get methods(): string[] {
    return this.heard.map(request => request.method);
  }

  /** Answers the newest request. */
  answer(answer: { value: unknown } | { failure: unknown } | { broken: string } | { progress: unknown }): void {
    const id = this.heard.at(-1)?.id ?? -1;
    this.onmessage?.({ data: { id, ...answer } as Answer } as MessageEvent<Answer>);
  }
}

let workers: HandWorker[];
let engine: RemoteEngine;
const never = new AbortController().signal;

beforeEach(() => {
  workers = [];
  const start = (): WorkerLike => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker;
  };
  engine = new RemoteEngine(start, Promise.resolve({} as WebAssembly.Module));
});

/** Lets everything that is ready happen. */
const turns = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

function worker(at: number): HandWorker {
  const found = workers[at];
  if (found === undefined) throw new Error(`no worker ${at}`);
  return found;
}

const OPTIONS = { name: 'a.csv', lang: 'en' } as const;

async function opened(): Promise<void> {
  const open = engine.open(never, new Blob(['a\n1\n']), OPTIONS, () => {});
  await turns();
  workers.at(-1)?.answer({ value: {} });
  await open;
}

test('the worker gets the core first, then one call at a time', async () => {
  const first = engine.digest(never);
  const second = engine.measures(never, 'en');
  await turns();
  expect(worker(0).started).toBe(true);
  expect(worker(0).methods).toEqual(['digest']);
  worker(0).answer({ value: 'abc' });
  expect(await first).toBe('abc');
  expect(worker(0).methods).toEqual(['digest', 'measures']);
  worker(0).answer({ value: [] });
  expect(await second).toEqual([]);
  expect(workers).toHaveLength(1);
});

test('progress is passed on', async () => {
  const seen: unknown[] = [];
  const open = engine.open(never, new Blob(['a\n1\n']), OPTIONS, progress => seen.push(progress));
  await turns();
  worker(0).answer({ progress: { bytes: 1, total: 4, rows: 0 } });
  worker(0).answer({ value: {} });
  await open;
  expect(seen).toEqual([{ bytes: 1, total: 4, rows: 0 }]);
});

test('a call that waits is taken out of the queue when it is aborted', async () => {
  const first = engine.digest(never);
  const control = new AbortController();
  const second = engine.measures(control.signal, 'en');
  await turns();
  control.abort();
  await expect(second).rejects.toThrow('abort');
  worker(0).answer({ value: 'abc' });
  await first;
  await turns();
  expect(worker(0).methods).toEqual(['digest']);
  expect(worker(0).ended).toBe(false);
});

test('aborting the call under way ends the worker; the next one gets table and files again', async () => {
  await opened();
  const attach = engine.attach(never, 'age.csv', new Uint8Array([1]));
  await turns();
  worker(0).answer({ value: undefined });
  await attach;
  const control = new AbortController();
  const given = engine.digest(control.signal);
  await turns();
  control.abort();
  await expect(given).rejects.toThrow('abort');
  expect(worker(0).ended).toBe(true);
  const next = engine.measures(never, 'en');
  for (let call = 0; call < 3; call += 1) {
    await turns();
    worker(1).answer({ value: [] });
  }
  expect(await next).toEqual([]);
  expect(worker(1).methods).toEqual(['attach', 'open', 'measures']);
});

test('another table is read in a worker of its own, and the one before ends when it is there', async () => {
  await opened();
  const attach = engine.attach(never, 'age.csv', new Uint8Array([1]));
  await turns();
  worker(0).answer({ value: undefined });
  await attach;
  const other = engine.open(never, new Blob(['b\n1\n']), { name: 'b.csv', lang: 'en' }, () => {});
  await turns();
  expect(worker(1).methods).toEqual(['attach']);
  worker(1).answer({ value: undefined });
  await turns();
  expect(worker(1).methods).toEqual(['attach', 'open']);
  expect(worker(0).ended).toBe(false);
  worker(1).answer({ value: {} });
  await other;
  expect([worker(0).ended, worker(1).ended]).toEqual([true, false]);
  void engine.digest(never);
  await turns();
  expect(worker(1).methods.at(-1)).toBe('digest');
  expect(workers).toHaveLength(2);
});

const failure = { id: 'table-too-large', message: 'no', hint: null, file: 'b.csv', line: null, column: null, sheets: [] };

test.each(['stopped', 'refused', 'broken'])('a table that is %s takes its worker with it, and the one before stays', async how => {
  await opened();
  for (let turn = 1; turn <= 3; turn += 1) {
    const control = new AbortController();
    const other = engine.open(control.signal, new Blob(['b\n']), { name: 'b.csv', lang: 'en' }, () => {});
    await turns();
    if (how === 'stopped') control.abort();
    else worker(turn).answer(how === 'refused' ? { failure } : { broken: 'unreachable' });
    await expect(other).rejects.toThrow();
    expect([worker(0).ended, worker(turn).ended]).toEqual([false, true]);
    const given = engine.digest(never);
    await turns();
    worker(0).answer({ value: 'abc' });
    expect(await given).toBe('abc');
  }
  expect(worker(0).methods).toEqual(['open', 'digest', 'digest', 'digest']);
});

test('a table that is given up before its worker begins leaves the one before where it was', async () => {
  await opened();
  const control = new AbortController();
  const other = engine.open(control.signal, new Blob(['b\n']), { name: 'b.csv', lang: 'en' }, () => {});
  const given = engine.digest(never);
  control.abort();
  await expect(other).rejects.toThrow('abort');
  await turns();
  worker(0).answer({ value: 'abc' });
  expect(await given).toBe('abc');
  expect(workers.filter(({ ended }) => !ended)).toHaveLength(1);
});

test('a first table that is refused takes its worker with it', async () => {
  const first = engine.open(never, new Blob(['b\n']), { name: 'b.csv', lang: 'en' }, () => {});
  await turns();
  worker(0).answer({ failure });
  await expect(first).rejects.toEqual(new EngineFailure(failure));
  expect(worker(0).ended).toBe(true);
});

test('a refusal is a failure and the worker stays', async () => {
  const call = engine.readPlan(never, 'x', 'en');
  await turns();
  const failure = { id: 'plan-syntax', message: 'no', hint: null, file: null, line: 1, column: null, sheets: [] };
  worker(0).answer({ failure });
  await expect(call).rejects.toEqual(new EngineFailure(failure));
  expect(worker(0).ended).toBe(false);
});

test('after a trap the next call goes to a new worker', async () => {
  await opened();
  const call = engine.digest(never);
  const waits = engine.measures(never, 'en');
  await turns();
  worker(0).answer({ broken: 'unreachable' });
  await expect(call).rejects.toEqual(new EngineFailure(pageFailure('page-engine-stopped')));
  expect(worker(0).ended).toBe(true);
  await turns();
  worker(1).answer({ value: {} });
  await turns();
  worker(1).answer({ value: [] });
  expect(await waits).toEqual([]);
  expect(worker(1).methods).toEqual(['open', 'measures']);
});

test('a table that breaks each new worker is given up', async () => {
  await opened();
  const call = engine.digest(never);
  const waits = engine.measures(never, 'en');
  await turns();
  worker(0).answer({ broken: 'unreachable' });
  await expect(call).rejects.toThrow();
  await turns();
  worker(1).answer({ broken: 'unreachable' });
  await turns();
  expect(worker(2).methods).toEqual(['measures']);
  worker(2).answer({ value: [] });
  expect(await waits).toEqual([]);
});

test('a late answer of an ended worker is not heard', async () => {
  const control = new AbortController();
  const given = engine.digest(control.signal);
  await turns();
  const { onmessage } = worker(0);
  control.abort();
  await expect(given).rejects.toThrow('abort');
  const next = engine.digest(never);
  await turns();
  onmessage?.({ data: { id: worker(1).heard[0]?.id ?? 0, value: 'old' } } as MessageEvent<Answer>);
  worker(1).answer({ value: 'new' });
  expect(await next).toBe('new');
});

test('without a core every call says so', async () => {
  const broken = new RemoteEngine(() => new HandWorker(), Promise.reject(new Error('offline')));
  const failure = new EngineFailure(pageFailure('page-engine-not-started'));
  await expect(broken.digest(never)).rejects.toEqual(failure);
  await expect(broken.digest(never)).rejects.toEqual(failure);
});

test('closing rejects what is under way and what waits', async () => {
  const first = engine.digest(never);
  const second = engine.digest(never);
  await turns();
  engine.close();
  await expect(first).rejects.toThrow('closed');
  await expect(second).rejects.toThrow('closed');
  expect(worker(0).ended).toBe(true);
  await expect(engine.digest(never)).rejects.toThrow('closed');
});
