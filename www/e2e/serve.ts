import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

export interface Server {
  readonly url: string;
  /** Paths that were asked for. */
  readonly heard: readonly string[];
  close(): void;
}

/** A plain static host: no header that any other would not send; `also`: other folders by the first part of a path. */
export async function serveFolder(root: string, also: Readonly<Record<string, string>> = {}): Promise<Server> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    heard.push(pathname);
    const path = normalize(decodeURIComponent(pathname));
    const [first = ''] = path.split(sep).filter(part => part !== '');
    const folder = also[first] ?? root;
    let file = join(folder, also[first] === undefined ? path : path.slice(first.length + 1));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!file.startsWith(folder + sep) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: address(server.address() as AddressInfo), heard, close: () => server.close() };
}

/** A host that welcomes everybody: what arrives there has left the page. */
export async function listenToAll(): Promise<Server> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('heard');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: address(server.address() as AddressInfo), heard, close: () => server.close() };
}

function address({ port }: AddressInfo): string {
  return `http://127.0.0.1:${port}/`;
}
