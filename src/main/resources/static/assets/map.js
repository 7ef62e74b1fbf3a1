// A map of screens and windows, to scale: negative coordinates and upright screens too. Drawn as SVG in CSS pixels, so
// that lines and letters stay as they are whatever the scale. A window that stays keeps its element, and so its focus.

import { joined, right, bottom } from './snap.js';

const NS = 'http://www.w3.org/2000/svg';

const TONES = 6;

const measuring = document.createElement('canvas').getContext('2d');

export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(NS, name);
  set(element, attributes);
  element.append(...children);
  return element;
}

export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      element.removeAttribute(name);
    } else if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, value);
    }
  }
}

/** As much of a text as has room. */
function clip(text, room, font) {
  measuring.font = font;
  if (measuring.measureText(text).width <= room) {
    return text;
  }
  let kept = [...text];
  while (kept.length > 0 && measuring.measureText(`${kept.join('')}…`).width > room) {
    kept.pop();
  }
  return kept.length > 1 ? `${kept.join('')}…` : '';
}

/** Where an arrow to a rectangle ends: a little inside of its edge, so that it hides no name. */
function tip(x, y, { x: left, y: top, width, height }) {
  const [cx, cy] = [left + width / 2, top + height / 2];
  const inset = 12;
  const across = Math.abs(x - cx) / Math.max(1, width / 2 - inset);
  const down = Math.abs(y - cy) / Math.max(1, height / 2 - inset);
  const part = Math.max(across, down);
  return part > 1 ? [cx + (x - cx) / part, cy + (y - cy) / part] : [cx, cy];
}

export class WallMap {

  /**
   * @param host where it is drawn: its width decides the scale, its --map-height the most height, and --map-rest how
   * much of the browser's window is for other things
   * @param options.margin the pixels around the screens
   * @param options.label what screen readers call the map
   * @param options.describe what a window shows below its name: a list of lines
   * @param options.screenLabel what a screen shows, if anything
   * @param options.decorate is handed (element, window) for every window that is drawn
   */
  constructor(host, { margin = 8, label, describe = () => [], screenLabel = (screen) => screen.name, decorate } = {}) {
    Object.assign(this, { host, margin, describe, screenLabel, decorate });
    this.layers = Object.fromEntries(['screens', 'windows', 'labels', 'ghosts', 'guides', 'top']
      .map((name) => [name, svg('g', { class: `map-${name}` })]));
    this.svg = svg('svg', { class: 'map', role: 'img', 'aria-label': label }, ...Object.values(this.layers));
    this.nodes = new Map();
    this.model = { screens: [], windows: [], ghosts: [] };
    host.append(this.svg);
    this.font = getComputedStyle(host).fontFamily;
    new ResizeObserver(() => this.draw()).observe(host);
  }

  /** Draws screens ({ name, whole, free }), windows ({ name, bounds, … }) and ghosts ({ name, bounds, to }). */
  show({ screens, windows, ghosts = [] }) {
    this.model = { screens, windows, ghosts };
    this.draw();
  }

  draw() {
    const { screens, windows, ghosts } = this.model;
    const all = [...screens.map((screen) => screen.whole), ...windows.map((window) => window.bounds),
      ...ghosts.map((ghost) => ghost.bounds)];
    const style = getComputedStyle(this.host);
    const width = this.host.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (all.length === 0 || width <= 0) {
      set(this.svg, { width: 0, height: 0 });
      return;
    }
    this.desktop = this.held ?? joined(all);
    const most = this.#mostHeight(style);
    this.scale = Math.min((width - 2 * this.margin) / this.desktop.width,
      (most - 2 * this.margin) / this.desktop.height);
    const drawn = this.desktop.width * this.scale + 2 * this.margin;
    set(this.svg, { width: drawn, height: this.desktop.height * this.scale + 2 * this.margin });
    this.layers.screens.replaceChildren(...screens.map((screen) => this.#screen(screen)));
    this.layers.labels.replaceChildren(...screens.map((screen) => this.#label(screen)));
    this.layers.ghosts.replaceChildren(...ghosts.map((ghost) => this.#ghost(ghost)));
    this.#windows(windows);
    this.onDraw?.();
  }

  #mostHeight(style) {
    const most = Number.parseFloat(style.getPropertyValue('--map-height')) || 10000;
    const rest = Number.parseFloat(style.getPropertyValue('--map-rest'));
    return rest ? Math.min(most, Math.max(280, innerHeight - rest)) : most;
  }

  /** Bounds of the desktop in pixels of the map. */
  pixels(bounds) {
    const x = this.margin + (bounds.x - this.desktop.x) * this.scale;
    const y = this.margin + (bounds.y - this.desktop.y) * this.scale;
    return { x, y, width: bounds.width * this.scale, height: bounds.height * this.scale };
  }

  /** A point of the browser's window on the desktop. */
  desktopAt(clientX, clientY) {
    const box = this.svg.getBoundingClientRect();
    return {
      x: (clientX - box.left - this.margin) / this.scale + this.desktop.x,
      y: (clientY - box.top - this.margin) / this.scale + this.desktop.y,
    };
  }

  node(name) {
    return this.nodes.get(name);
  }

  #rect(bounds, attributes) {
    const { x, y, width, height } = this.pixels(bounds);
    return svg('rect', { x, y, width, height, ...attributes });
  }

  #screen(screen) {
    return svg('g', { class: `map-screen${screen.found === false ? ' missing' : ''}` },
      this.#rect(screen.whole, { class: 'whole', rx: 3 }), this.#rect(screen.free, { class: 'free' }));
  }

  #label(screen) {
    const whole = this.pixels(screen.whole);
    const strip = whole.y + whole.height - (this.pixels(screen.free).y + this.pixels(screen.free).height);
    const size = 11;
    const label = this.screenLabel(screen);
    if (!label || whole.width < 60) {
      return svg('g');
    }
    const room = whole.width - 16;
    const font = `${size}px ${this.font}`;
    const text = clip(label, room, font);
    const height = size + 6;
    const y = strip >= size ? whole.y + whole.height - strip / 2 - height / 2 : whole.y + whole.height - height - 3;
    measuring.font = font;
    return svg('g', { class: 'map-label' },
      svg('rect', { x: whole.x + 3, y, width: measuring.measureText(text).width + 10, height, rx: 3 }),
      svg('text', { x: whole.x + 8, y: y + height / 2 + size * 0.36, 'font-size': size }, text));
  }

  #ghost(ghost) {
    const group = svg('g', { class: `map-ghost ${ghost.kind ?? ''}` }, this.#rect(ghost.bounds, { rx: 2 }));
    if (ghost.to) {
      const from = this.pixels(ghost.bounds);
      const to = this.pixels(ghost.to);
      const [x1, y1] = [from.x + from.width / 2, from.y + from.height / 2];
      const [x2, y2] = tip(x1, y1, to);
      if (Math.hypot(x2 - x1, y2 - y1) > 12) {
        const angle = Math.atan2(y2 - y1, x2 - x1) * 180 / Math.PI;
        group.append(svg('line', { x1, y1, x2, y2 }),
          svg('path', { d: 'M0 0L-9 -5L-9 5Z', transform: `translate(${x2} ${y2}) rotate(${angle})` }));
      }
    }
    if (ghost.label) {
      const { x, y, width } = this.pixels(ghost.bounds);
      group.append(svg('text', { x: x + 8, y: y + 18, 'font-size': 12 },
        clip(ghost.label, width - 16, `12px ${this.font}`)));
    }
    return group;
  }

  #windows(windows) {
    const names = new Set(windows.map((window) => window.name));
    for (const [name, node] of this.nodes) {
      if (!names.has(name)) {
        node.remove();
        this.nodes.delete(name);
      }
    }
    const tones = [...new Set(windows.map((window) => window.signIn ?? ''))];
    for (const window of windows) {
      let node = this.nodes.get(window.name);
      if (!node) {
        node = svg('g', { class: 'map-window' }, svg('rect', { rx: 2 }), svg('g', { class: 'map-text' }));
        this.nodes.set(window.name, node);
      }
      if (node !== document.activeElement) {
        // in the order that is given; what has the focus would lose it and lies on top
        this.layers.windows.append(node);
      }
      set(node, { 'data-name': window.name, 'data-tone': tones.indexOf(window.signIn ?? '') % TONES,
        'data-kind': window.kind });
      this.#place(node, window);
      this.decorate?.(node, window);
    }
  }

  /** Draws one window elsewhere, while it is being dragged. */
  place(name, bounds) {
    const window = this.model.windows.find((one) => one.name === name);
    const node = this.nodes.get(name);
    if (window && node) {
      window.bounds = bounds;
      this.#place(node, window);
      this.onDraw?.();
    }
  }

  #place(node, window) {
    const { x, y, width, height } = this.pixels(window.bounds);
    const inset = Math.min(1, width / 8);
    set(node.firstChild, { x: x + inset, y: y + inset, width: Math.max(1, width - 2 * inset),
      height: Math.max(1, height - 2 * inset) });
    const text = node.lastChild;
    text.replaceChildren();
    const size = Math.min(15, Math.max(9, width / 9));
    if (width < 24 || height < size + 4) {
      return;
    }
    const room = width - 12;
    const lines = [[window.name, size, 'name'],
      ...this.describe(window).map((line) => [line, Math.max(10, size - 3), 'detail'])];
    let used = 0;
    const fitting = lines.filter(([, high], index) => {
      used += high * 1.35;
      return index === 0 || (used <= height - 6 && high >= 9);
    });
    const block = fitting.reduce((sum, [, high]) => sum + high * 1.35, 0);
    let baseline = y + (height - block) / 2;
    for (const [line, high, kind] of fitting) {
      baseline += high * 1.35;
      const shown = clip(line, room, `${kind === 'name' ? '600 ' : ''}${high}px ${this.font}`);
      text.append(svg('text', { x: x + width / 2, y: baseline - high * 0.35, 'font-size': high, class: kind,
        'text-anchor': 'middle' }, shown));
    }
  }

  /** Shows the lines that edges have met. */
  guides(guides) {
    this.layers.guides.replaceChildren(...guides.map(({ axis, at, area }) => {
      const whole = this.pixels(axis === 'x' ? { ...area, x: at, width: 0 } : { ...area, y: at, height: 0 });
      return svg('line', axis === 'x' ? { x1: whole.x, x2: whole.x, y1: whole.y - 6, y2: whole.y + whole.height + 6 }
        : { x1: whole.x - 6, x2: whole.x + whole.width + 6, y1: whole.y, y2: whole.y });
    }));
  }

}

export { right, bottom };

/** Draws every small map of a page: an element with data-map, the model in JSON. */
export function drawMaps(root = document) {
  root.querySelectorAll('[data-map]').forEach((host) => {
    if (!host.querySelector('svg')) {
      const model = JSON.parse(host.dataset.map);
      if (model.screens.length === 0) {
        host.classList.add('empty');
        host.textContent = host.dataset.none ?? '';
        return;
      }
      new WallMap(host, { margin: 4, label: host.dataset.label, screenLabel: () => '' }).show(model);
    }
  });
}
