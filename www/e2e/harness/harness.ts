/** Both engines in a real browser, for the tests to call. */

import * as core from '../../../pkg/oboro.js';
import wasmAddress from '../../../pkg/oboro_bg.wasm?url';

import type { Engine } from '../../src/engine/engine';
import { loadEngine } from '../../src/engine/load';
import { LocalEngine } from '../../src/engine/local';
import { contract } from '../../tests/contract/contract';

export interface Harness {
  readonly rules: readonly string[];
  /** Runs one rule of the contract; the fault as text, or null. */
  run(where: Where, rule: string): Promise<string | null>;
}

export type Where = 'local' | 'remote';

declare global {
  interface Window {
    harness: Harness;
  }
}

const ready = core.default({ module_or_path: wasmAddress });

async function engineAt(where: Where): Promise<Engine> {
  if (where === 'remote') return loadEngine().engine;
  await ready;
  return new LocalEngine(core);
}

window.harness = {
  rules: Object.keys(contract),
  run: async (where, rule) => {
    const engine = await engineAt(where);
    try {
      await contract[rule]?.(engine);
      return null;
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    } finally {
      engine.close();
    }
  },
};
