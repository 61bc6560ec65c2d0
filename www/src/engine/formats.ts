import type * as rare from '../../../pkg/oboro_formats.js';
import type * as core from '../../../pkg/oboro.js';

import { EngineFailure, pageFailure } from './failure';

/** The exports of the second module, which opens workbooks, Parquet and the like. */
export type Formats = typeof rare;

/**
 * Hands a file to the core, piece by piece as the second module reads it.
 * What breaks there is worded by the core; the module is begun anew after each file, so its memory goes with the file.
 */
export function readWhole(reader: core.Reader, { File, __wbg_reset_state }: Formats, bytes: Uint8Array): void {
  try {
    const file = asked(reader, () => new File(bytes, reader.opening()));
    for (let piece = asked(reader, () => file.next()); piece !== undefined; piece = asked(reader, () => file.next())) {
      reader.take(piece);
    }
  } finally {
    __wbg_reset_state();
  }
}

/** No bytes stand for a module that broke. */
function asked<T>(reader: core.Reader, ask: () => T): T {
  try {
    return ask();
  } catch (fault) {
    reader.take(new Uint8Array());
    throw fault;
  }
}

/** Nobody can have the second module. */
export function noFormats(): EngineFailure {
  return new EngineFailure(pageFailure('page-formats-not-loaded'));
}
