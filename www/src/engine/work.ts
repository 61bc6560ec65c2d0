/** Workers, and the calls that go to them. */

import type { Progress } from './engine';
import type { Answer, Method, Request, Result, Start } from './protocol';

/** The part of a worker that the engine uses. */
export interface WorkerLike {
  postMessage(message: Start | Request): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** A call on its way to a worker. */
export interface Task {
  readonly request: Request;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  /** Nobody asked for it: it brings a new worker to where the old one was. */
  readonly replayed: boolean;
  readonly resolve: (value: Result<Method>) => void;
  readonly reject: (reason: unknown) => void;
}

/** A call that nobody waits for. */
export function replay(request: Request): Task {
  return {
    request,
    onProgress: undefined,
    replayed: true,
    resolve: () => {},
    // The source could be read before; if it has gone since, the next call says that there is no table.
    reject: () => {},
  };
}

/** Ends a worker; nobody hears of it again. */
export function end(worker: WorkerLike | null): void {
  if (worker === null) return;
  worker.onmessage = null;
  worker.onerror = null;
  worker.terminate();
}
