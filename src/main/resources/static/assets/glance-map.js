// Puts screens and windows where they are on the desktop, and leads the arrow keys over the windows.

const TURNS = {
  ArrowLeft: (from, to) => ({ along: from.x - to.x, aside: Math.abs(from.y - to.y) }),
  ArrowRight: (from, to) => ({ along: to.x - from.x, aside: Math.abs(from.y - to.y) }),
  ArrowUp: (from, to) => ({ along: from.y - to.y, aside: Math.abs(from.x - to.x) }),
  ArrowDown: (from, to) => ({ along: to.y - from.y, aside: Math.abs(from.x - to.x) }),
};

const NEAR = 2;

function numbers(text) {
  return text.split(' ').map(Number);
}

/** Draws the maps in an element. */
export function place(root) {
  root.querySelectorAll('.map[data-desktop]').forEach((map) => {
    const [left, top, width, height] = numbers(map.dataset.desktop);
    (map.closest('.wall-body') ?? map).style.setProperty('--ratio', width / height);
    map.querySelectorAll('[data-at]').forEach((element) => {
      const [x, y, w, h] = numbers(element.dataset.at);
      Object.assign(element.style, {
        left: `${100 * (x - left) / width}%`,
        top: `${100 * (y - top) / height}%`,
        width: `${100 * w / width}%`,
        height: `${100 * h / height}%`,
      });
    });
    map.classList.add('placed');
    const links = [...map.querySelectorAll('a.tile')];
    if (links.length > 0 && !links.some((link) => link.tabIndex === 0)) {
      inReadingOrder(links)[0].tabIndex = 0;
    }
  });
}

function inReadingOrder(links) {
  return [...links].sort((a, b) => {
    const [ax, ay] = numbers(a.dataset.at);
    const [bx, by] = numbers(b.dataset.at);
    return ay - by || ax - bx;
  });
}

function centre(link) {
  const [x, y, width, height] = numbers(link.dataset.at);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The window that hangs nearest in the direction of an arrow key. */
export function neighbour(links, from, key) {
  const here = centre(from);
  let best;
  for (const link of links) {
    const { along, aside } = TURNS[key](here, centre(link));
    const far = along + NEAR * aside;
    if (link !== from && along > 0 && (!best || far < best.far)) {
      best = { link, far };
    }
  }
  return best?.link;
}

function goTo(links, link) {
  links.forEach((each) => {
    each.tabIndex = (each === link) ? 0 : -1;
  });
  link.focus();
}

document.addEventListener('keydown', (event) => {
  const link = event.target.closest?.('.map a.tile');
  if (!link || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const links = [...link.closest('.map').querySelectorAll('a.tile')];
  let next;
  if (TURNS[event.key]) {
    next = neighbour(links, link, event.key);
  } else if (event.key === 'Home') {
    [next] = inReadingOrder(links);
  } else if (event.key === 'End') {
    next = inReadingOrder(links).at(-1);
  } else {
    return;
  }
  event.preventDefault();
  if (next) {
    goTo(links, next);
  }
});
