/** The worker: an engine in this thread, behind the protocol. It fetches nothing: the page hands it what was compiled. */

import * as core from '../../../pkg/oboro.js';
import * as rare from '../../../pkg/oboro_formats.js';

import { noFormats, type Formats } from './formats';
import { LocalEngine } from './local';
import type { FormatsGiven, FormatsWanted, Request, Start } from './protocol';
import { serve } from './serve';

declare const self: DedicatedWorkerGlobalScope;

let engine: LocalEngine | null = null;
/** The second module, once somebody waits for it. */
let formats: Promise<Formats> | null = null;
let told: { readonly resolve: (formats: Formats) => void; readonly reject: (fault: Error) => void } | null = null;

self.onmessage = ({ data }: MessageEvent<Start | Request | FormatsGiven>): void => {
  if ('start' in data) {
    core.initSync({ module: data.start });
    engine = new LocalEngine(core, wanted);
  } else if ('formats' in data) {
    given(data.formats);
  } else if (engine !== null) {
    void serve(engine, data, answer => self.postMessage(answer));
  }
};

/** Asks the page for the second module, once it is needed. */
function wanted(): Promise<Formats> {
  formats ??= new Promise((resolve, reject) => {
    told = { resolve, reject };
    self.postMessage({ wants: 'formats' } satisfies FormatsWanted);
  });
  return formats;
}

function given(module: WebAssembly.Module | null): void {
  if (module === null) {
    // The next file asks again.
    formats = null;
    told?.reject(noFormats());
  } else {
    rare.initSync({ module });
    told?.resolve(rare);
  }
}
