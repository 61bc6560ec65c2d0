/** The worker: an engine in this thread, behind the protocol. It fetches nothing: the page hands it what was compiled. */

import * as core from '../../../pkg/oboro.js';
import * as rare from '../../../pkg/oboro_formats.js';

import { noFormats, type Formats } from './formats';
import { help, Helper } from './helper';
import { LocalEngine } from './local';
import type { FormatsGiven, FormatsWanted, HelpersGiven, HelpersWanted, Request, Start, StartHelper } from './protocol';
import { serve } from './serve';
import type { StretchReader } from './stretches';

declare const self: DedicatedWorkerGlobalScope;

let engine: LocalEngine | null = null;
/** The second module, once somebody waits for it. */
let formats: Promise<Formats> | null = null;
let told: { readonly resolve: (formats: Formats) => void; readonly reject: (fault: Error) => void } | null = null;

/** Takes in the helpers that the page gives. */
let taken: ((ports: readonly MessagePort[]) => void) | null = null;

self.onmessage = ({ data }: MessageEvent<Start | StartHelper | Request | FormatsGiven | HelpersGiven>): void => {
  if ('start' in data) {
    core.initSync({ module: data.start });
    if ('port' in data) help(core, data.port, () => self.close());
    else engine = new LocalEngine(core, wanted, { ...data.sharing, call });
  } else if ('helpers' in data) {
    taken?.(data.helpers);
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

/** Asks the page for helpers. */
function call(count: number, joins: (reader: StretchReader) => void): () => void {
  const helpers: Helper[] = [];
  let away = false;
  taken = ports => {
    for (const port of ports) helpers.push(new Helper(port, joins));
    // The file was shorter than it takes to call them.
    if (away) for (const helper of helpers) helper.end();
  };
  self.postMessage({ wants: 'helpers', count } satisfies HelpersWanted);
  return () => {
    away = true;
    for (const helper of helpers) helper.end();
  };
}
