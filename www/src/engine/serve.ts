import { EngineFailure } from './failure';
import type { Engine, Progress } from './engine';
import type { Answer, Method, Request, Result } from './protocol';

/** Answers requests with an engine; the other end of `RemoteEngine`. */
export async function serve(engine: Engine, request: Request, post: (answer: Answer) => void): Promise<void> {
  const { id } = request;
  try {
    const value = await call(engine, request, progress => post({ id, progress }));
    post({ id, value });
  } catch (error) {
    if (error instanceof EngineFailure) post({ id, failure: error.failure });
    else post({ id, broken: String(error) });
  }
}

type AnyCall = (signal: AbortSignal, ...args: readonly unknown[]) => Promise<Result<Method>>;

function call(engine: Engine, request: Request, onProgress: (progress: Progress) => void): Promise<Result<Method>> {
  // Nothing aborts inside the worker: the page ends the worker instead.
  const { signal } = new AbortController();
  // The compiler cannot see that `args` belongs to `method`; `Request` is built by method.
  const method = engine[request.method].bind(engine) as AnyCall;
  return request.method === 'open' ? method(signal, ...request.args, onProgress) : method(signal, ...request.args);
}
