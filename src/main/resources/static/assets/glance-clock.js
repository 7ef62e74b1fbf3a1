// Counts the time since something began, by the clock of the service.

const texts = document.querySelector('.glance').dataset;

// the clock of this device may be wrong
let ahead = Date.now() - Number(texts.now);

export function setClock(service) {
  ahead = Date.now() - service;
}

/** What time it is at the service. */
export function serviceTime() {
  return Date.now() - ahead;
}

function fill(text, ...values) {
  return values.reduce((filled, value, index) => filled.replace(`{${index}}`, value), text);
}

/** A time in the words of the page's language. */
export function elapsed(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 100) {
    return fill(texts.seconds, seconds);
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return fill(texts.minutes, minutes);
  }
  const hours = Math.floor(minutes / 60);
  return (hours < 48) ? fill(texts.hours, hours, minutes % 60) : fill(texts.days, Math.floor(hours / 24), hours % 24);
}

/** Writes the times of an element, and of all in it. */
export function count(root = document) {
  const now = serviceTime();
  root.querySelectorAll('[data-since]').forEach((element) => {
    const text = element.dataset.since ? elapsed(now - Number(element.dataset.since)) : '';
    if (element.textContent !== text) {
      element.textContent = text;
    }
  });
}

count();
setInterval(() => !document.hidden && count(), 1000);
document.addEventListener('visibilitychange', () => !document.hidden && count());
