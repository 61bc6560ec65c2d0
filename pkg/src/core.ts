import start from './oboro.js';
import * as exports from './oboro.js';
import startFormats from './oboro_formats.js';
import * as formatsExports from './oboro_formats.js';

/** Where the wasm module comes from: its bytes, compiled, or where to fetch it. */
export type Wasm = BufferSource | WebAssembly.Module | Response | URL | string;

/** The exports of the wasm module. */
export type Core = typeof exports;

let started: Promise<Core> | null = null;

/** Starts the wasm module, once; `wasm` of the first call decides, and a start that failed may be tried again. */
export function core(wasm?: Wasm): Promise<Core> {
  started ??= begin(wasm ?? new URL('./oboro_bg.wasm', import.meta.url)).catch((fault: unknown) => {
    started = null;
    throw fault;
  });
  return started;
}

async function begin(wasm: Wasm): Promise<Core> {
  await start({ module_or_path: onDisk(wasm) ? await read(wasm) : wasm });
  return exports;
}

let rare: Promise<Formats> | null = null;

/** The exports of the second module, which opens workbooks and the like. */
export type Formats = typeof formatsExports;

/** Starts the second module, once, when a file first needs it. */
export function formats(wasm?: Wasm): Promise<Formats> {
  rare ??= beginFormats(wasm ?? new URL('./oboro_formats_bg.wasm', import.meta.url)).catch((fault: unknown) => {
    rare = null;
    throw fault;
  });
  return rare;
}

async function beginFormats(wasm: Wasm): Promise<Formats> {
  await startFormats({ module_or_path: onDisk(wasm) ? await read(wasm) : wasm });
  return formatsExports;
}

/** Node does not fetch files. */
function onDisk(wasm: Wasm): wasm is URL {
  return wasm instanceof URL && wasm.protocol === 'file:';
}

async function read(path: URL): Promise<Uint8Array<ArrayBuffer>> {
  const { readFile } = await import(/* @vite-ignore */ 'node:fs/promises');
  return readFile(path);
}
