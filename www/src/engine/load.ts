import wasmAddress from '../../../pkg/oboro_bg.wasm?url';
import formatsAddress from '../../../pkg/oboro_formats_bg.wasm?url';

import type { Engine } from './engine';
import type { Answer, FormatsGiven, FormatsWanted, HelpersGiven, HelpersWanted, Request, Start, StartHelper } from './protocol';
import { RemoteEngine } from './remote';
import { LEAST } from './stretches';
import type { WorkerLike } from './work';
import EngineWorker from './worker?worker&inline';

/**
 * The engine in a worker.
 *
 * The page fetches and compiles the core once; the worker comes from a Blob, so that the page's policy binds it,
 * and fetches nothing. `cores`: how many workers may share a long search, and the reading of a file of which at least
 * `least` bytes are to be read.
 */
export function loadEngine(cores = navigator.hardwareConcurrency, least = LEAST): { readonly engine: Engine; readonly compiled: Promise<unknown> } {
  const compiled = compile(wasmAddress);
  return { engine: new RemoteEngine(startWorker, compiled, { cores, least }), compiled };
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
  let core: WebAssembly.Module | null = null;
  let helpers: readonly Worker[] = [];
  const endHelpers = (): void => {
    for (const helper of helpers) helper.terminate();
    helpers = [];
  };
  const like: WorkerLike = {
    postMessage: (message: Start | Request) => {
      if ('start' in message) core = message.start;
      worker.postMessage(message);
    },
    onmessage: null,
    onerror: null,
    terminate: () => {
      endHelpers();
      worker.terminate();
    },
  };
  worker.onmessage = (event: MessageEvent<Answer | FormatsWanted | HelpersWanted>) => {
    const { data } = event;
    if (!('wants' in data)) {
      like.onmessage?.(event as MessageEvent<Answer>);
    } else if (data.wants === 'formats') {
      void giveFormats(worker);
    } else if (core !== null) {
      endHelpers();
      helpers = giveHelpers(worker, core, data.count);
    }
  };
  worker.onerror = event => like.onerror?.(event);
  return like;
}

/** Starts helpers for a worker, which from then on talks to them without the page. */
function giveHelpers(worker: Worker, core: WebAssembly.Module, count: number): readonly Worker[] {
  const helpers: Worker[] = [];
  const ports: MessagePort[] = [];
  for (let n = 0; n < count; n += 1) {
    const { port1, port2 } = new MessageChannel();
    const helper = new EngineWorker();
    // One that does not come is not waited for.
    helper.onerror = event => event.preventDefault();
    helper.postMessage({ start: core, port: port1 } satisfies StartHelper, [port1]);
    helpers.push(helper);
    ports.push(port2);
  }
  worker.postMessage({ helpers: ports } satisfies HelpersGiven, ports);
  return helpers;
}
