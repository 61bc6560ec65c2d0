import wasmAddress from '../../../pkg/oboro_bg.wasm?url';
import formatsAddress from '../../../pkg/oboro_formats_bg.wasm?url';

import type { Engine } from './engine';
import type { Answer, FormatsGiven, FormatsWanted, Request, Start } from './protocol';
import { RemoteEngine, type WorkerLike } from './remote';
import EngineWorker from './worker?worker&inline';

/**
 * The engine in a worker.
 *
 * The page fetches and compiles the core once; the worker comes from a Blob, so that the page's policy binds it,
 * and fetches nothing. `cores`: how many workers may share a long search.
 */
export function loadEngine(cores = navigator.hardwareConcurrency): { readonly engine: Engine; readonly compiled: Promise<unknown> } {
  const compiled = compile(wasmAddress);
  return { engine: new RemoteEngine(startWorker, compiled, cores), compiled };
}

async function compile(address: string): Promise<WebAssembly.Module> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for the core`);
  // Not every static host knows the media type that streaming compilation asks for.
  return answer.headers.get('content-type')?.startsWith('application/wasm') === true
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}

let formats: Promise<WebAssembly.Module> | null = null;

/** The second module is fetched when a file first needs it; a fetch that failed may be tried again. */
async function giveFormats(worker: Worker): Promise<void> {
  const answer = (given: FormatsGiven): void => worker.postMessage(given);
  formats ??= compile(formatsAddress);
  try {
    answer({ formats: await formats });
  } catch {
    formats = null;
    answer({ formats: null });
  }
}

function startWorker(): WorkerLike {
  const worker = new EngineWorker();
  const like: WorkerLike = {
    postMessage: (message: Start | Request) => worker.postMessage(message),
    onmessage: null,
    onerror: null,
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event: MessageEvent<Answer | FormatsWanted>) => {
    if ('wants' in event.data) void giveFormats(worker);
    else like.onmessage?.(event as MessageEvent<Answer>);
  };
  worker.onerror = event => like.onerror?.(event);
  return like;
}
