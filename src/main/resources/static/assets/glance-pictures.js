// Live pictures of the windows that somebody sees; nothing is asked for what is hidden or scrolled away.

import { elapsed, serviceTime } from './glance-clock.js';

// the service keeps a picture for 4 s: so none is older than 5 s when the next one is there
const EVERY = 4000;

const AFTER_FAILURE = 8000;

const OLD_AFTER = 9000;

const AT_LEAST_EVERY = 500;

const AT_ONCE = 3;

const ANSWERS_WITHIN = 8000;

const WIDTHS = [160, 320, 480, 640, 960, 1280, 1920];

const texts = document.querySelector('.glance').dataset;

export class Pictures {

  /** Its {@code silent} is called when the service does not answer. */
  constructor() {
    this.items = new Map();
    this.running = 0;
    this.paused = false;
    this.watch = new IntersectionObserver((entries) => {
      entries.forEach(({ target, isIntersecting }) => {
        const item = this.items.get(target);
        if (item) {
          item.seen = isIntersecting;
        }
      });
      this.pump();
    });
    document.addEventListener('visibilitychange', () => this.pump());
    setInterval(() => this.age(), 1000);
  }

  /** Shows pictures in an element for as long as it is on the page. */
  add(element) {
    if (!this.items.has(element)) {
      this.items.set(element, { element, due: 0, seen: false });
      this.watch.observe(element);
    }
  }

  /** Forgets what is no longer on the page; a window that is drawn anew keeps its last picture. */
  sweep() {
    this.items.forEach((item, element) => {
      if (!element.isConnected) {
        this.watch.unobserve(element);
        this.items.delete(element);
      }
    });
  }

  /** Takes the picture of one element over to another. */
  move(from, to) {
    const old = this.items.get(from);
    const view = from.querySelector('.tile-picture img');
    if (old && view) {
      this.add(to);
      to.querySelector('.tile-picture').replaceChildren(view);
      Object.assign(this.items.get(to), { due: old.due, taken: old.taken, url: old.url });
    }
  }

  /** A window has changed: its picture is asked for at once. */
  hurry(element) {
    const item = this.items.get(element);
    if (item) {
      item.due = 0;
      this.pump();
    }
  }

  pause(paused) {
    this.paused = paused;
    this.pump();
  }

  pump() {
    clearTimeout(this.timer);
    if (document.hidden || this.paused) {
      return;
    }
    const now = performance.now();
    const wanted = [...this.items.values()]
      .filter((item) => item.seen && !item.busy && item.element.dataset.pictured === 'true')
      .sort((a, b) => a.due - b.due);
    while (this.running < AT_ONCE && wanted.length > 0 && wanted[0].due <= now) {
      this.take(wanted.shift());
    }
    if (this.running < AT_ONCE && wanted.length > 0) {
      this.timer = setTimeout(() => this.pump(), wanted[0].due - now);
    }
  }

  async take(item) {
    item.busy = true;
    this.running++;
    const begun = performance.now();
    try {
      const response = await fetch(`${item.element.dataset.picture}?width=${width(item.element)}`,
        { headers: { Accept: 'image/*' }, signal: AbortSignal.timeout(ANSWERS_WITHIN) });
      if (response.status !== 200) {
        throw new Error(String(response.status));
      }
      await show(item, await response.blob());
      item.taken = begun - age(response);
      item.due = (response.headers.get('Wallup-Stale') === 'true') ? performance.now() + EVERY
        : Math.max(item.taken + EVERY, performance.now() + AT_LEAST_EVERY);
    } catch (error) {
      item.due = performance.now() + AFTER_FAILURE;
      if (error instanceof TypeError) {
        this.silent?.();
      }
    } finally {
      item.busy = false;
      this.running--;
      this.age();
      this.pump();
    }
  }

  /** A picture that is not fresh says so. */
  age() {
    if (document.hidden) {
      return;
    }
    const now = performance.now();
    this.items.forEach((item) => {
      const old = item.taken !== undefined && item.seen && now - item.taken > OLD_AFTER;
      item.element.classList.toggle('old', old);
      const text = old ? texts.old.replace('{0}', elapsed(now - item.taken)) : '';
      const label = item.element.querySelector('.tile-age');
      if (label.textContent !== text) {
        label.textContent = text;
      }
    });
  }

}

/** How long ago the service has taken the picture; it may be one that somebody else has asked for. */
function age(response) {
  const taken = Date.parse(response.headers.get('Wallup-Taken') ?? '');
  return Number.isNaN(taken) ? 0 : Math.max(0, serviceTime() - taken);
}

/** Shows a picture once it can be drawn, in place of the one before: so nothing flickers. */
async function show(item, blob) {
  const url = URL.createObjectURL(blob);
  const image = new Image();
  image.alt = '';
  image.src = url;
  try {
    await image.decode();
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
  if (item.element.dataset.ratio) {
    // the picture lacks the frame that the browser has around the page
    item.element.style.setProperty('--ratio', image.naturalWidth / image.naturalHeight);
  }
  item.element.querySelector('.tile-picture').replaceChildren(image);
  if (item.url) {
    URL.revokeObjectURL(item.url);
  }
  item.url = url;
}

/** One of a few widths, so that all who look share the pictures. */
function width(element) {
  const pixels = element.dataset.full ? Number(element.dataset.full)
    : element.querySelector('.tile-picture').clientWidth * devicePixelRatio;
  return WIDTHS.find((each) => each >= 0.9 * pixels) ?? WIDTHS.at(-1);
}
