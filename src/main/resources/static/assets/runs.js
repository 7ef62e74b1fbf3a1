// A run that is under way grows before one's eyes; the list and the schedule follow what happens.

const QUIET_FOR = 400;

/** Fetches the page anew and takes the part with this id from it. */
async function refresh(id) {
  const part = document.getElementById(id);
  if (!part || part.contains(document.activeElement?.closest('form, select, button'))) {
    return;
  }
  let response;
  try {
    response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  } catch {
    return;
  }
  if (!response.ok || response.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.getElementById(id);
  const link = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  if (fresh) {
    part.replaceWith(document.adoptNode(fresh));
    if (link) {
      document.querySelector(`#${id} a[href="${CSS.escape(link)}"]`)?.focus();
    }
    window.htmx?.process(fresh);
  }
  return fresh;
}

let pending;

function soon(id) {
  clearTimeout(pending);
  pending = setTimeout(() => (id === 'run' ? follow() : refresh(id)), QUIET_FOR);
}

function events(names, heard) {
  const source = new EventSource('/api/events');
  names.forEach((name) => source.addEventListener(name, (event) => heard(JSON.parse(event.data))));
  addEventListener('pagehide', () => source.close());
  return source;
}

const run = document.getElementById('run');
let ticking;
let listening;

/** Shows the run as it is now, and tells how it ended, once. */
async function follow() {
  const fresh = await refresh('run');
  if (fresh && fresh.dataset.underWay !== 'true') {
    clearInterval(ticking);
    listening?.close();
    document.getElementById('run-said').textContent = fresh.querySelector('.state').textContent;
  }
}

if (run?.dataset.underWay === 'true') {
  ticking = setInterval(follow, 1000);
  listening = events(['window-changed', 'run-ended'], (event) => {
    if (event.run === run.dataset.run) {
      soon('run');
    }
  });
}

if (document.getElementById('runs')?.dataset.first === 'true') {
  events(['run-started', 'run-ended'], () => soon('runs'));
}

const schedule = document.getElementById('schedule');
if (schedule) {
  const countdown = () => {
    schedule.ownerDocument.querySelectorAll('#schedule [data-at]').forEach((time) => {
      const seconds = Math.ceil((Date.parse(time.dataset.at) - Date.now()) / 1000);
      time.title ||= time.textContent;
      if (seconds > 0) {
        const minutes = Math.floor(seconds / 60);
        const left = `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
        time.textContent = `${time.title} (${schedule.dataset.textIn.replace('{0}', left)})`;
      } else {
        time.textContent = time.title;
        soon('schedule');
      }
    });
  };
  countdown();
  setInterval(countdown, 1000);
  events(['run-started', 'run-ended', 'wall-stopped'], () => soon('schedule'));
}
