// A static host as they are: one folder under one path, everything compressed.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { DIST } from "../tests/web/support/browser.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

const pack = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/**
 * Serves the build on a free port of this machine. `more` is given its `index.html` and returns further pages by their
 * names. Everything is compressed before the first request comes. `take()` says what was asked for since it was last called.
 */
export async function host(more = () => ({})) {
  const packed = new Map();
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    packed.set(file.slice(DIST.length + 1), pack(readFileSync(file)));
  }
  const index = readFileSync(join(DIST, "index.html"), "utf8");
  for (const [name, page] of Object.entries(more(index))) packed.set(name, pack(Buffer.from(page)));
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = decodeURIComponent(pathname.replace(/^\/precis\//, "")) || "index.html";
    const body = packed.get(name);
    if (!body) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    asked.push([name, body.length]);
    response.writeHead(200, {
      "content-type": TYPES[extname(name)] ?? "text/plain; charset=utf-8",
      "content-encoding": "br",
      "content-length": body.length,
      "cache-control": "max-age=600",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/precis/`,
    take: () => asked.splice(0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
