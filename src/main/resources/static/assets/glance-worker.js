// One connection for all tabs: a browser opens only six to a host, and each tab would hold one of them.

import { listen } from './glance-events.js';

const ports = new Set();

let end;

let state;

function tell(kind, data) {
  if (kind !== 'event') {
    state = kind;
  }
  ports.forEach((port) => port.postMessage({ kind, data }));
}

function leave(port) {
  ports.delete(port);
  if (ports.size === 0) {
    end?.();
    end = undefined;
    state = undefined;
  }
}

addEventListener('connect', (event) => {
  const [port] = event.ports;
  port.addEventListener('message', () => leave(port));
  port.start();
  ports.add(port);
  if (state) {
    port.postMessage({ kind: state });
  }
  end ??= listen(tell);
});
