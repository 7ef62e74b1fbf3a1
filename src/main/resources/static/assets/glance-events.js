// Listens to the service for as long as somebody wants to hear it. Runs in a page, or in a worker that all tabs share.

const AGAIN_AFTER = 3000;

const NAMES = ['run-started', 'window-changed', 'run-ended', 'wall-stopped', 'wall-changed', 'layout-changed',
  'layout-invalid', 'layout-deleted'];

/**
 * @param tell is handed 'open' and 'lost' for the connection, and 'event' with the event's data
 * @return what ends the listening
 */
export function listen(tell) {
  let source;
  let timer;

  function connect() {
    source = new EventSource('/api/events');
    source.addEventListener('open', () => tell('open'));
    source.addEventListener('error', () => {
      tell('lost');
      if (source.readyState === EventSource.CLOSED) {
        // refused rather than lost: the browser does not try again by itself
        timer = setTimeout(connect, AGAIN_AFTER);
      }
    });
    NAMES.forEach((name) => source.addEventListener(name, (event) => tell('event', JSON.parse(event.data))));
  }

  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
