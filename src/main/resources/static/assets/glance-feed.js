// Keeps the page as the service is: asks how things stand whenever something has happened, and says when it cannot.

import { listen } from './glance-events.js';

const SOON = 40;

const AT_MOST_EVERY = 400;

const AGAIN_AFTER = 2000;

const NOW_AND_THEN = 15000;

const ANSWERS_WITHIN = 6000;

export class Feed {

  /**
   * @param options.read is handed a function that fetches, and makes the page as things stand
   * @param options.concerns whether an event is about this page
   * @param options.lost is told since when nothing is heard, or nothing when it is heard again
   * @param options.signedOut is told that somebody has to sign in again
   */
  constructor({ read, concerns = () => true, lost, signedOut }) {
    Object.assign(this, { reading: read, concerns, onLost: lost, signedOut });
    this.lastRead = 0;
    this.open = true;
    addEventListener('pagehide', () => this.leave());
    addEventListener('pageshow', (event) => event.persisted && this.join());
    document.addEventListener('visibilitychange', () => !document.hidden && this.soon());
    this.join();
  }

  join() {
    const hear = (kind, data) => {
      // without events it asks often; whether the service is there shows then
      this.deaf = (kind === 'event') ? this.deaf : kind === 'lost';
      if (kind !== 'event' || this.concerns(data)) {
        this.soon();
      }
    };
    try {
      const worker = new SharedWorker('/assets/glance-worker.js', { type: 'module', name: 'wallup-events' });
      worker.port.addEventListener('message', ({ data }) => hear(data.kind, data.data));
      worker.addEventListener('error', () => {
        this.leaving = listen(hear);
      }, { once: true });
      worker.port.start();
      this.leaving = () => worker.port.postMessage('leave');
    } catch {
      this.leaving = listen(hear);
    }
    this.timer ??= setInterval(() => this.soon(), NOW_AND_THEN);
  }

  leave() {
    clearInterval(this.timer);
    this.timer = undefined;
    this.leaving?.();
    this.leaving = undefined;
  }

  /** Has the page made as things stand, soon and not too often. */
  soon() {
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      this.read();
    }, Math.max(SOON, this.lastRead + (this.open ? AT_MOST_EVERY : AGAIN_AFTER) - performance.now()));
  }

  async read() {
    this.lastRead = performance.now();
    if (this.busy) {
      this.soon();
      return;
    }
    this.busy = true;
    try {
      await this.reading((url, accept) => this.fetch(url, accept));
      this.find();
    } catch (error) {
      if (!error.told) {
        this.lose();
      }
    } finally {
      this.busy = false;
    }
    if (!this.open || (this.deaf && !document.hidden)) {
      setTimeout(() => this.soon(), AGAIN_AFTER);
    }
  }

  async fetch(url, accept) {
    const response = await fetch(url, { headers: { Accept: accept }, signal: AbortSignal.timeout(ANSWERS_WITHIN) });
    if (response.status === 401 || (response.redirected && new URL(response.url).pathname.startsWith('/sign-in'))) {
      this.signedOut();
      throw Object.assign(new Error('signed out'), { told: true });
    }
    if (response.status >= 500) {
      throw new Error(String(response.status));
    }
    return response;
  }

  lose() {
    if (this.open) {
      this.open = false;
      this.onLost(new Date());
    }
  }

  find() {
    if (!this.open) {
      this.open = true;
      this.onLost(undefined);
    }
  }

}
