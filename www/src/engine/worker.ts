/** The worker: an engine in this thread, behind the protocol. It fetches nothing: the page hands it the compiled core. */

import * as core from '../../../pkg/oboro.js';

import { LocalEngine } from './local';
import type { Request, Start } from './protocol';
import { serve } from './serve';

declare const self: DedicatedWorkerGlobalScope;

let engine: LocalEngine | null = null;

self.onmessage = ({ data }: MessageEvent<Start | Request>): void => {
  if ('start' in data) {
    core.initSync({ module: data.start });
    engine = new LocalEngine(core);
  } else if (engine !== null) {
    void serve(engine, data, answer => self.postMessage(answer));
  }
};
