// Windows on a map moved, resized, drawn and removed, by pointer and by keyboard. What comes of it is handed on as an
// edit; the map itself is drawn anew from the answer.

import { WallMap, set, svg } from './map.js';
import {
  bottom, carry, contains, fit, joined, right, same, screenAt, screenOf, snapLines, snapMove, snapResize, stepMove,
  stepResize,
} from './snap.js';

const TOLERANCE = 10;

const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

const CURSORS = { n: 'ns', s: 'ns', e: 'ew', w: 'ew', nw: 'nwse', se: 'nwse', ne: 'nesw', sw: 'nesw' };

const ARROWS = { ArrowLeft: ['x', -1], ArrowRight: ['x', 1], ArrowUp: ['y', -1], ArrowDown: ['y', 1] };

const FINE = 10;

// a click is no drag
const STARTS = 4;

const LEAST = 40;

const copy = ({ x, y, width, height }) => ({ x, y, width, height });

const rounded = (bounds) => ({ x: Math.round(bounds.x), y: Math.round(bounds.y),
  width: Math.round(bounds.width), height: Math.round(bounds.height) });

export class MapEditor {

  /**
   * @param host where the map is drawn
   * @param options.map the options of the map
   * @param options.labels help, window(window): the name of a window for screen readers
   * @param options.editable whether anything may be changed
   * @param options.on select(name), move(name, bounds), add(bounds), remove(name), rename(name), undo(), redo()
   */
  constructor(host, { map, labels, editable, on }) {
    Object.assign(this, { host, labels, editable, on });
    this.map = new WallMap(host, { margin: 14, ...map, decorate: (node, window) => this.#decorate(node, window) });
    this.map.onDraw = () => this.#drawHandles();
    this.selected = null;
    set(this.map.svg, { role: 'application', 'aria-describedby': labels.help, 'aria-roledescription': labels.role });
    this.rubber = svg('rect', { class: 'map-rubber', hidden: true });
    this.handles = svg('g', { class: 'map-handles', 'aria-hidden': 'true' });
    this.map.layers.top.append(this.rubber, this.handles);
    this.map.svg.addEventListener('pointerdown', (event) => this.#down(event));
    this.map.svg.addEventListener('keydown', (event) => this.#key(event));
    this.map.svg.addEventListener('focusin', (event) => {
      const name = event.target.closest('.map-window')?.dataset.name;
      if (name) {
        this.select(name, true);
      }
    });
  }

  /** Draws what the text says now. */
  show(model) {
    this.model = model;
    if (this.drag) {
      return;
    }
    if (!model.windows.some((window) => window.name === this.selected)) {
      this.selected = null;
    }
    this.map.show(structuredClone(model));
    this.#raise();
  }

  /** Selects a window, or none. */
  select(name, tell = false) {
    if (this.selected !== name) {
      this.selected = name;
      this.map.nodes.forEach((node, one) => this.#mark(node, one));
      this.#raise();
      this.#drawHandles();
    }
    if (tell) {
      this.on.select(name);
    }
  }

  focus(name) {
    this.map.node(name)?.focus();
  }

  get windows() {
    return this.model.windows;
  }

  #window(name) {
    return this.windows.find((window) => window.name === name);
  }

  #others(name) {
    return this.windows.filter((window) => window.name !== name);
  }

  #lines(name) {
    return snapLines(this.model.screens, this.#others(name));
  }

  #decorate(node, window) {
    set(node, { tabindex: 0, role: 'button', 'aria-label': this.labels.window(window) });
    this.#mark(node, window.name);
  }

  #mark(node, name) {
    set(node, { 'aria-pressed': String(name === this.selected) });
    node.classList.toggle('selected', name === this.selected);
  }

  /** The selected window lies above the others. Moving the others keeps its focus. */
  #raise() {
    const node = this.map.node(this.selected);
    while (node?.nextSibling) {
      node.before(node.nextSibling);
    }
  }

  #drawHandles() {
    const window = this.editable && this.map.model.windows.find((one) => one.name === this.selected);
    if (!window) {
      this.handles.replaceChildren();
      return;
    }
    const { x, y, width, height } = this.map.pixels(window.bounds);
    const touch = matchMedia('(pointer: coarse)').matches;
    const hit = touch ? 36 : 24;
    if (this.handles.childElementCount === 0) {
      this.handles.append(...HANDLES.map((edges) => svg('g', { 'data-edges': edges, class: `handle ${CURSORS[edges]}` },
        svg('rect', { class: 'hit' }), svg('rect', { class: 'knob', rx: 2 }))));
    }
    for (const handle of this.handles.children) {
      const { edges } = handle.dataset;
      const cx = edges.includes('w') ? x : edges.includes('e') ? x + width : x + width / 2;
      const cy = edges.includes('n') ? y : edges.includes('s') ? y + height : y + height / 2;
      const knob = edges.length === 2 ? 10 : 8;
      // between the corners of a small window there is no room
      const shown = edges.length === 2 || (edges === 'n' || edges === 's' ? width : height) > 2.5 * hit;
      set(handle, { hidden: !shown });
      handle.style.display = shown ? '' : 'none';
      set(handle.firstChild, { x: cx - hit / 2, y: cy - hit / 2, width: hit, height: hit });
      set(handle.lastChild, { x: cx - knob / 2, y: cy - knob / 2, width: knob, height: knob });
    }
  }

  #down(event) {
    if (event.button !== 0 || this.drag) {
      return;
    }
    const edges = event.target.closest('.handle')?.dataset.edges;
    const name = edges ? this.selected : event.target.closest('.map-window')?.dataset.name;
    const before = this.selected;
    this.select(name ?? null, true);
    if (name) {
      this.focus(name);
    }
    if (event.pointerType === 'touch' && (!name || name !== before)) {
      // a finger scrolls the page, unless it is on what it has chosen before
      return;
    }
    event.preventDefault();
    if (!this.editable) {
      return;
    }
    const start = this.map.desktopAt(event.clientX, event.clientY);
    this.drag = { name, edges, start, client: [event.clientX, event.clientY], moved: false,
      from: name ? copy(this.#window(name).bounds) : null, lines: this.#lines(name) };
    this.map.held = this.map.desktop;
    this.map.svg.setPointerCapture(event.pointerId);
    const ended = new AbortController();
    const listen = (type, listener, target = this.map.svg) => target.addEventListener(type, listener,
      { signal: ended.signal });
    this.drag.end = () => ended.abort();
    listen('pointermove', (moved) => this.#dragged(moved));
    listen('pointerup', () => this.#drop());
    listen('pointercancel', () => this.#cancel());
    listen('keydown', (key) => {
      if (key.key === 'Escape') {
        key.preventDefault();
        this.#cancel();
      }
    }, document);
  }

  #dragged(event) {
    const { drag } = this;
    if (!drag.moved && Math.hypot(event.clientX - drag.client[0], event.clientY - drag.client[1]) < STARTS) {
      return;
    }
    drag.moved = true;
    this.host.classList.add('dragging');
    const at = this.map.desktopAt(event.clientX, event.clientY);
    const tolerance = event.altKey ? -1 : TOLERANCE / this.map.scale;
    const { bounds, guides } = drag.edges ? this.#resized(at, tolerance)
      : drag.name ? this.#moved(at, tolerance) : this.#drawn(at, tolerance);
    drag.bounds = rounded(bounds);
    this.map.guides(guides);
    if (drag.name) {
      this.map.place(drag.name, drag.bounds);
    } else {
      this.rubber.removeAttribute('hidden');
      set(this.rubber, this.map.pixels(drag.bounds));
    }
    this.on.dragging?.(drag.bounds);
  }

  #moved(at, tolerance) {
    const { drag } = this;
    const screen = screenAt(at.x, at.y, this.model.screens);
    const shifted = { ...drag.from, x: drag.from.x + at.x - drag.start.x, y: drag.from.y + at.y - drag.start.y };
    if (!screen) {
      return { bounds: shifted, guides: [] };
    }
    const home = screenOf(drag.from, this.model.screens);
    const { free } = screen;
    let sized = shifted;
    if (home && home !== screen && (shifted.width > free.width || shifted.height > free.height)) {
      const carried = carry(drag.from, home.free, free);
      sized = { ...carried, x: at.x - carried.width / 2, y: at.y - carried.height / 2 };
    }
    const within = contains(free, drag.from) || home !== screen ? free : screen.whole;
    const inside = fit(sized, tolerance < 0 ? screen.whole : within);
    return snapMove(rounded(inside), drag.lines, tolerance);
  }

  #resized(at, tolerance) {
    const { from, edges, start, lines } = this.drag;
    const screen = screenOf(from, this.model.screens);
    const limits = screen ? screen.whole : joined([from]);
    const [dx, dy] = [at.x - start.x, at.y - start.y];
    const west = edges.includes('w') ? Math.max(limits.x, Math.min(from.x + dx, right(from) - LEAST)) : from.x;
    const east = edges.includes('e') ? Math.min(right(limits), Math.max(right(from) + dx, from.x + LEAST)) : right(from);
    const north = edges.includes('n') ? Math.max(limits.y, Math.min(from.y + dy, bottom(from) - LEAST)) : from.y;
    const south = edges.includes('s') ? Math.min(bottom(limits), Math.max(bottom(from) + dy, from.y + LEAST))
      : bottom(from);
    return snapResize(rounded({ x: west, y: north, width: east - west, height: south - north }), edges, lines,
      tolerance);
  }

  #drawn(at, tolerance) {
    const { start, lines } = this.drag;
    const screen = screenAt(start.x, start.y, this.model.screens);
    const box = fit({ x: Math.min(start.x, at.x), y: Math.min(start.y, at.y), width: Math.abs(at.x - start.x) || 1,
      height: Math.abs(at.y - start.y) || 1 }, screen.free);
    return snapResize(rounded(box), 'nesw', lines, tolerance);
  }

  #drop() {
    const { drag } = this;
    this.#finish();
    if (!drag.moved) {
      this.show(this.model);
    } else if (!drag.name) {
      this.show(this.model);
      if (drag.bounds.width * this.map.scale > 12 && drag.bounds.height * this.map.scale > 12) {
        this.on.add(drag.bounds);
      }
    } else {
      this.show(this.model);
      this.#move(drag.name, drag.from, drag.bounds);
    }
  }

  #cancel() {
    this.#finish();
    this.show(this.model);
  }

  #finish() {
    this.drag.end();
    this.drag = null;
    this.map.held = null;
    this.map.guides([]);
    this.rubber.setAttribute('hidden', '');
    this.host.classList.remove('dragging');
  }

  #key(event) {
    const name = event.target.closest('.map-window')?.dataset.name;
    const command = event.ctrlKey || event.metaKey;
    if (!this.editable || !name || event.altKey) {
      return;
    }
    if (this.#command(event, name, command)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #command(event, name, command) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (ARROWS[key]) {
      this.#arrow(name, ARROWS[key], event.shiftKey, command);
      return true;
    }
    if (command && (key === 'z' || key === 'y')) {
      this.on[key === 'y' || event.shiftKey ? 'redo' : 'undo']();
      return true;
    }
    if (command) {
      return false;
    }
    switch (key) {
      case 'Delete':
      case 'Backspace':
        this.on.remove(name);
        return true;
      case 'F2':
      case 'Enter':
        this.on.rename(name);
        return true;
      case 'Insert':
        this.on.add(null);
        return true;
      case 'PageUp':
      case 'PageDown':
        this.#toScreen(name, key === 'PageDown' ? 1 : -1);
        return true;
      default:
        return false;
    }
  }

  #arrow(name, [axis, direction], resize, fine) {
    const { bounds } = this.#window(name);
    const { screens } = this.model;
    const size = axis === 'x' ? 'width' : 'height';
    let wanted;
    if (fine) {
      const screen = screenOf(bounds, screens);
      wanted = resize ? { ...bounds, [size]: Math.max(LEAST, bounds[size] + direction * FINE) }
        : { ...bounds, [axis]: bounds[axis] + direction * FINE };
      wanted = screen ? fit(wanted, screen.whole) : wanted;
    } else {
      wanted = (resize ? stepResize : stepMove)(bounds, axis, direction, this.#lines(name), screens);
    }
    this.#move(name, bounds, wanted);
  }

  /** Shows at once what the text will say in a moment, so that keys can follow each other quickly. */
  #move(name, bounds, wanted) {
    if (!same(wanted, bounds)) {
      this.#window(name).bounds = copy(wanted);
      this.map.place(name, copy(wanted));
      this.on.move(name, copy(wanted));
    }
  }

  #toScreen(name, direction) {
    const { screens } = this.model;
    const { bounds } = this.#window(name);
    const index = screens.indexOf(screenOf(bounds, screens));
    const next = screens[(index + direction + screens.length) % screens.length];
    if (index >= 0 && next !== screens[index]) {
      this.#move(name, bounds, carry(bounds, screens[index].free, next.free));
    }
  }

}
