// A static host as plain as they come: files of one folder under one path, no special headers.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/**
 * Serves `folder` under `path` (which opens and closes with a slash) on a free port of this machine; with `cors`, to pages of any
 * origin.
 */
export async function serve(folder, path = "/", { cors = false } = {}) {
  const lost = new Set();
  const misses = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const inside = pathname.startsWith(path) ? normalize(decodeURIComponent(pathname.slice(path.length))) : "..";
    const file = inside.startsWith("..") ? null : join(folder, inside === "." ? "index.html" : inside);
    const found = file && !lost.has(inside) && (await stat(file).catch(() => null));
    if (!found || !found.isFile()) {
      misses.push(pathname);
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    if (cors) response.setHeader("access-control-allow-origin", "*");
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-length": found.size });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + path,
    /** What was asked for and is not there. */
    misses,
    /** From now on the host has lost this file. */
    lose: (name) => lost.add(name),
    /** It is back. */
    restore: (name) => lost.delete(name),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
