/**
 * Calls to the engine, numbered, so that each answer finds who asked.
 *
 * `start(onMessage, onFailure)` makes a worker and returns `{ send, idle, end }`, or throws where workers are barred; `direct()`
 * gives the engine on the caller's own thread. A worker that fails is replaced by that, and what it owed is asked again.
 */
export class Calls {
  #start;
  #direct;
  #worker = null;
  #barred = false;
  #next = 1;
  #waiting = new Map();

  constructor(start, direct) {
    this.#start = start;
    this.#direct = direct;
  }

  /** The answer to one call. `inWorker: false` chooses the caller's own thread. */
  call(method, text, options, inWorker = true) {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      const request = { id, method, text, options };
      this.#waiting.set(id, { request, resolve, reject });
      if (inWorker && this.#begin()) this.#send(request);
      else void this.#answer(request);
    });
  }

  /** Begins the worker, so that the first call does not wait for it. */
  warmUp() {
    this.#begin();
  }

  dispose() {
    this.#worker?.end();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new Error("disposed before the answer came"));
    this.#waiting.clear();
  }

  #begin() {
    if (this.#worker || this.#barred) return this.#worker !== null;
    try {
      this.#worker = this.#start((answer) => this.#settle(answer), () => this.#fail());
    } catch {
      this.#barred = true;
    }
    return this.#worker !== null;
  }

  #send(request) {
    try {
      this.#worker.send(request);
    } catch (error) {
      this.#settle({ id: request.id, error: error.message });
    }
  }

  /** On the caller's own thread. */
  async #answer({ id, method, text, options }) {
    try {
      const engine = await this.#direct();
      this.#settle({ id, value: await engine[method](text, options) });
    } catch (error) {
      this.#settle({ id, error: String(error?.message ?? error) });
    }
  }

  #settle({ id, value, error }) {
    const call = this.#waiting.get(id);
    if (!call) return;
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker?.idle();
    if (error === undefined) call.resolve(value);
    else call.reject(new Error(error));
  }

  #fail() {
    if (!this.#worker) return;
    this.#worker.end();
    this.#worker = null;
    this.#barred = true;
    for (const { request } of this.#waiting.values()) void this.#answer(request);
  }
}
