import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, test } from 'vitest';

import * as core from '../../pkg/oboro.js';
import type { Engine } from '../src/engine/engine';
import { LocalEngine } from '../src/engine/local';
import { RemoteEngine } from '../src/engine/remote';
import { channelWorker } from './contract/channel-worker';
import { contract } from './contract/contract';

const module = new WebAssembly.Module(readFileSync(new URL('../../pkg/oboro_bg.wasm', import.meta.url)));
core.initSync({ module });

const engines: Record<string, () => Engine> = {
  local: () => new LocalEngine(core),
  remote: () => new RemoteEngine(() => channelWorker(core), Promise.resolve(module)),
};

describe.each(Object.keys(engines))('%s', name => {
  let engine: Engine;

  beforeEach(() => {
    engine = (engines[name] ?? (() => new LocalEngine(core)))();
  });

  afterEach(() => engine.close());

  test.each(Object.keys(contract))('%s', rule => contract[rule]?.(engine));
});
