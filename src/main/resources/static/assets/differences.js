// What differs between two states of a layout: its windows as words and on a map, its text line by line.

import { WallMap } from './map.js';

const SYMBOLS = { moved: '→', new: '+', gone: '−', 'other-page': '↻', 'other-browser': '↻' };

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...children);
  return made;
}

const bounds = ({ x, y, width, height }) => `${width} × ${height} · ${x}, ${y}`;

function windowLine(window, say) {
  const line = element('li', `difference ${window.kind}`);
  line.append(element('span', 'sign', SYMBOLS[window.kind]), element('strong', '', window.name),
    element('span', 'kind', say(`difference.${window.kind}`)));
  const details = element('span', 'muted small');
  if (window.kind === 'other-page') {
    details.append(`${window.urlBefore} → ${window.urlAfter}`);
  } else if (window.before && window.after) {
    details.append(`${bounds(window.before)} → ${bounds(window.after)}`);
  } else if (window.before || window.after) {
    details.append(bounds(window.before ?? window.after));
  }
  line.append(details);
  return line;
}

/** The lines with those that are gone before the new ones of the same place. */
function goneFirst(lines) {
  const ordered = [];
  let fresh = [];
  for (const line of lines) {
    if (line.kind === 'NEW') {
      fresh.push(line);
    } else {
      if (line.kind === 'SAME') {
        ordered.push(...fresh);
        fresh = [];
      }
      ordered.push(line);
    }
  }
  return [...ordered, ...fresh];
}

function textLines(hunks, say) {
  const lines = element('pre', 'diff');
  lines.tabIndex = 0;
  lines.setAttribute('aria-label', say('difference.text'));
  hunks.forEach((hunk, index) => {
    if (index > 0 || hunk.after > 1) {
      lines.append(element('span', 'skipped', say('difference.line', hunk.after)));
    }
    for (const { kind, text } of goneFirst(hunk.lines)) {
      const added = kind === 'NEW';
      const removed = kind === 'GONE';
      lines.append(element('span', added ? 'added' : removed ? 'removed' : '',
        `${added ? '+' : removed ? '−' : ' '} ${text}`));
    }
  });
  return lines;
}

/**
 * Shows the differences.
 * @param host what is emptied and filled
 * @param answer { windows: [{ name, kind, before, after, urlBefore, urlAfter }], screens, hunks, problems }
 * @param say gives the text of a key
 */
export function showDifferences(host, answer, say) {
  host.replaceChildren();
  const changed = answer.windows.filter((window) => window.kind !== 'same');
  answer.problems.forEach((problem) => host.append(element('p', 'notice warning', problem)));
  if (changed.length > 0) {
    host.append(element('ul', 'difference-list', ...changed.map((window) => windowLine(window, say))));
  } else if (answer.problems.length === 0) {
    host.append(element('p', 'muted', say('difference.same')));
  }
  if (changed.length > 0 && answer.screens.length > 0) {
    const map = element('div', 'map-host difference-map');
    host.append(map);
    new WallMap(map, { label: say('difference.map') }).show({
      screens: answer.screens,
      windows: answer.windows.filter((window) => window.after)
        .map((window) => ({ ...window, bounds: window.after }))
        .sort((one, other) => other.bounds.width * other.bounds.height - one.bounds.width * one.bounds.height),
      ghosts: changed.filter((window) => window.before && window.kind !== 'other-page'
        && window.kind !== 'other-browser').map((window) => ({ bounds: window.before, to: window.after,
        kind: window.kind, label: window.after ? null : window.name })),
    });
  }
  if (answer.hunks.length > 0) {
    host.append(element('h3', '', say('difference.text')), textLines(answer.hunks, say));
  } else {
    host.append(element('p', 'muted', say('difference.same-text')));
  }
}

/**
 * Two texts side by side in their differing places, each place with a choice. Where only they have changed what both
 * began with, theirs is chosen at first.
 */
export function showChoices(host, changes, theirs, begun, say) {
  const original = `\n${begun.replaceAll('\r', '')}\n`;
  const untouched = (lines) => original.includes(`\n${lines.join('\n')}\n`) || lines.length === 0;
  host.replaceChildren(...changes.map(([from, to, put], index) => {
    const other = theirs.slice(from, to);
    const byThem = untouched(put) && (other.length === 0 || !untouched(other));
    const place = element('fieldset', 'merge-place',
      element('legend', 'small', say('merge.place', index + 1, from + 1)));
    const pane = (value, lines, checked) => {
      const radio = element('input');
      Object.assign(radio, { type: 'radio', name: `place-${index}`, value, checked });
      const shown = element('pre', `diff ${value}`, ...(lines.length > 0 ? lines : ['']).map((line) => element('span',
        lines.length > 0 ? (value === 'mine' ? 'added' : 'removed') : 'skipped', lines.length > 0 ? line
          : say('merge.nothing'))));
      return element('div', 'merge-pane', element('label', 'check', radio, say(`merge.${value}`)), shown);
    };
    place.append(pane('theirs', other, byThem), pane('mine', put, !byThem));
    const both = element('input');
    Object.assign(both, { type: 'radio', name: `place-${index}`, value: 'both' });
    if (to > from && put.length > 0) {
      place.append(element('label', 'check', both, say('merge.both')));
    }
    return place;
  }));
}

/** The text that the choices make. */
export function merged(host, changes, theirs) {
  const lines = [...theirs];
  changes.map((change, index) => [change, index]).sort(([one], [other]) => other[0] - one[0])
    .forEach(([[from, to, put], index]) => {
      const choice = host.querySelector(`input[name="place-${index}"]:checked`).value;
      if (choice !== 'theirs') {
        lines.splice(from, to - from, ...(choice === 'both' ? [...theirs.slice(from, to), ...put] : put));
      }
    });
  return lines;
}
