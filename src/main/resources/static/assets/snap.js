// Where the edges of windows snap to. Plain arithmetic on bounds ({ x, y, width, height }, in DIPs).

const PARTS = [
  ['edge', 0, 1], ['edge', 1, 1], ['half', 1, 2], ['third', 1, 3], ['third', 2, 3], ['quarter', 1, 4], ['quarter', 3, 4],
];

/** The rounding of the service: edges are rounded, halves go up. */
const part = (start, size, numerator, denominator) => start + Math.floor(size * numerator / denominator + 0.5);

export const right = (bounds) => bounds.x + bounds.width;

export const bottom = (bounds) => bounds.y + bounds.height;

export const same = (one, other) => one.x === other.x && one.y === other.y
  && one.width === other.width && one.height === other.height;

export const contains = (outer, inner) => outer.x <= inner.x && outer.y <= inner.y
  && right(outer) >= right(inner) && bottom(outer) >= bottom(inner);

export const overlap = (one, other) => Math.max(0, Math.min(right(one), right(other)) - Math.max(one.x, other.x))
  * Math.max(0, Math.min(bottom(one), bottom(other)) - Math.max(one.y, other.y));

/** The smallest rectangle that holds all. */
export function joined(all) {
  const x = Math.min(...all.map((bounds) => bounds.x));
  const y = Math.min(...all.map((bounds) => bounds.y));
  return { x, y, width: Math.max(...all.map(right)) - x, height: Math.max(...all.map(bottom)) - y };
}

/** The screen that a window is on: the one that holds most of it. */
export function screenOf(bounds, screens) {
  return screens.reduce((best, screen) => (overlap(screen.whole, bounds) > (best ? overlap(best.whole, bounds) : 0)
    ? screen : best), null);
}

/** The screen at a point, else the nearest one. */
export function screenAt(x, y, screens) {
  const distance = ({ whole }) => Math.hypot(Math.max(whole.x - x, 0, x - right(whole)),
    Math.max(whole.y - y, 0, y - bottom(whole)));
  return screens.reduce((best, screen) => (!best || distance(screen) < distance(best) ? screen : best), null);
}

/**
 * The lines that edges snap to: edges, halves, thirds and quarters of the work areas, and the edges of the other
 * windows. Where several are at one place the first of them is kept.
 */
export function snapLines(screens, windows) {
  const lines = { x: new Map(), y: new Map() };
  const add = (axis, at, kind, area) => {
    if (!lines[axis].has(at)) {
      lines[axis].set(at, { at, kind, area });
    }
  };
  for (const [kind, numerator, denominator] of PARTS) {
    for (const { free } of screens) {
      add('x', part(free.x, free.width, numerator, denominator), kind, free);
      add('y', part(free.y, free.height, numerator, denominator), kind, free);
    }
  }
  for (const { bounds } of windows) {
    add('x', bounds.x, 'window', bounds);
    add('x', right(bounds), 'window', bounds);
    add('y', bounds.y, 'window', bounds);
    add('y', bottom(bounds), 'window', bounds);
  }
  const sorted = (map) => [...map.values()].sort((one, other) => one.at - other.at);
  return { x: sorted(lines.x), y: sorted(lines.y) };
}

function nearest(lines, at, tolerance) {
  let best = null;
  for (const line of lines) {
    const distance = Math.abs(line.at - at);
    if (distance <= tolerance && (!best || distance < Math.abs(best.at - at))) {
      best = line;
    }
  }
  return best;
}

// the third of a screen is a DIP wider or narrower than the next one
const SETTLES = 2;

function settle(start, end, lines, tolerance) {
  const first = nearest(lines, start, tolerance);
  const last = nearest(lines, end, tolerance);
  if (!first && !last) {
    return { start, end, met: [] };
  }
  if (first && (!last || Math.abs(first.at - start) <= Math.abs(last.at - end))) {
    const moved = end + first.at - start;
    const met = nearest(lines, moved, SETTLES);
    return { start: first.at, end: met ? met.at : moved, met: met ? [first, met] : [first] };
  }
  const moved = start + last.at - end;
  const met = nearest(lines, moved, SETTLES);
  return { start: met ? met.at : moved, end: last.at, met: met ? [met, last] : [last] };
}

const between = (x, y, endX, endY) => ({ x, y, width: endX - x, height: endY - y });

/** A window that is being moved, drawn to the lines that its edges are near. */
export function snapMove(bounds, lines, tolerance) {
  const across = settle(bounds.x, right(bounds), lines.x, tolerance);
  const down = settle(bounds.y, bottom(bounds), lines.y, tolerance);
  return {
    bounds: between(across.start, down.start, across.end, down.end),
    guides: [...across.met.map((line) => ({ axis: 'x', ...line })), ...down.met.map((line) => ({ axis: 'y', ...line }))],
  };
}

/** A window whose edges (some of the letters n, e, s, w) are being moved, drawn to the lines that these are near. */
export function snapResize(bounds, edges, lines, tolerance) {
  const guides = [];
  const edge = (letter, axis, at) => {
    const line = edges.includes(letter) ? nearest(lines[axis], at, tolerance) : null;
    if (line) {
      guides.push({ axis, ...line });
    }
    return line ? line.at : at;
  };
  const west = edge('w', 'x', bounds.x);
  const east = edge('e', 'x', right(bounds));
  const north = edge('n', 'y', bounds.y);
  const south = edge('s', 'y', bottom(bounds));
  return { bounds: east > west && south > north ? between(west, north, east, south) : bounds, guides };
}

/** The bounds shifted, and where need be shrunk, to lie within the others. */
export function fit(bounds, within) {
  const width = Math.min(bounds.width, within.width);
  const height = Math.min(bounds.height, within.height);
  return {
    x: Math.min(Math.max(bounds.x, within.x), right(within) - width),
    y: Math.min(Math.max(bounds.y, within.y), bottom(within) - height),
    width, height,
  };
}

/** The same part of another work area. */
export function carry(bounds, from, to) {
  const inside = fit(bounds, from);
  const x = part(to.x, to.width, inside.x - from.x, from.width);
  const y = part(to.y, to.height, inside.y - from.y, from.height);
  return between(x, y, part(to.x, to.width, right(inside) - from.x, from.width),
    part(to.y, to.height, bottom(inside) - from.y, from.height));
}

const SIZES = { x: 'width', y: 'height' };

/** Where the window comes to be when it moves by one snap step: on its screen, else on the next one that way. */
export function stepMove(bounds, axis, direction, lines, screens) {
  const screen = screenOf(bounds, screens);
  if (!screen) {
    return bounds;
  }
  const size = SIZES[axis];
  const stops = lines[axis].flatMap(({ at }) => [at, at - bounds[size]])
    .filter((at) => (at - bounds[axis]) * direction > SETTLES)
    .map((at) => ({ ...bounds, [axis]: at }))
    .filter((moved) => contains(screen.free, moved))
    .sort((one, other) => (one[axis] - other[axis]) * direction);
  if (stops.length > 0) {
    return snapMove(stops[0], lines, 0).bounds;
  }
  const centre = (area) => area[axis] + area[size] / 2;
  const next = screens.filter((other) => (centre(other.whole) - centre(screen.whole)) * direction > SETTLES)
    .sort((one, other) => distance(one.whole, screen.whole, axis) - distance(other.whole, screen.whole, axis))[0];
  return next ? carry(bounds, screen.free, next.free) : bounds;
}

function distance(one, other, axis) {
  const across = Math.abs(one.x + one.width / 2 - other.x - other.width / 2);
  const down = Math.abs(one.y + one.height / 2 - other.y - other.height / 2);
  // straight on before aside
  return axis === 'x' ? across + 2 * down : down + 2 * across;
}

const LEAST = 40;

/** The window with its right or lower edge at the next line that way. */
export function stepResize(bounds, axis, direction, lines, screens) {
  const screen = screenOf(bounds, screens);
  const size = SIZES[axis];
  const end = bounds[axis] + bounds[size];
  const stops = lines[axis].map(({ at }) => at)
    .filter((at) => (at - end) * direction > SETTLES && at - bounds[axis] >= LEAST)
    .map((at) => ({ ...bounds, [size]: at - bounds[axis] }))
    .filter((resized) => !screen || contains(screen.whole, resized))
    .sort((one, other) => (one[size] - other[size]) * direction);
  return stops[0] ?? bounds;
}

/** A free place on a screen for one more window: the largest of its usual parts that no window covers. */
export function freePlace(screen, windows) {
  const { free } = screen;
  const candidates = [];
  for (const [columns, rows] of [[1, 1], [2, 1], [1, 2], [3, 1], [2, 2], [3, 2], [3, 3], [4, 3]]) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        candidates.push(between(part(free.x, free.width, column, columns), part(free.y, free.height, row, rows),
          part(free.x, free.width, column + 1, columns), part(free.y, free.height, row + 1, rows)));
      }
    }
  }
  return candidates.find((place) => windows.every(({ bounds }) => overlap(place, bounds) === 0));
}
