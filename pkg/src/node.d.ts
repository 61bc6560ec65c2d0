/** The one function of Node that is used, and only there: reading the module from the disk. */
declare module 'node:fs/promises' {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
