// Runs in an isolated world of each frame that is driven: it shares the document with the page, but no variables,
// so a page can neither see nor bend it.
globalThis.wallup = (() => {
  const roots = function* (root) {
    yield root;
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) {
        yield* roots(element.shadowRoot);
      }
    }
  };

  const everywhere = (select) => {
    const direct = [...select(document)];
    if (direct.length) {
      return direct;
    }
    const found = [];
    for (const root of roots(document)) {
      found.push(...select(root));
    }
    return found;
  };

  const normal = (text) => text.replace(/\s+/g, ' ').trim();

  const byText = (wanted) => {
    const label = (e) => normal(e.matches('input[type=submit],input[type=button],input[type=reset]') ? e.value : e.innerText ?? '');
    const holding = everywhere((root) => [...root.querySelectorAll('body *')]
      .filter((e) => !e.matches('script,style,noscript,template') && label(e).includes(normal(wanted))));
    const innermost = holding.filter((e) => !holding.some((other) => other !== e && e.contains(other)));
    const exact = innermost.filter((e) => label(e) === normal(wanted));
    return exact.length ? exact : innermost;
  };

  const attribute = (name, value) => '[' + name + '="' + CSS.escape(value) + '"]';

  const all = (how, value) => {
    switch (how) {
      case 'css':
        return everywhere((root) => root.querySelectorAll(value));
      case 'id':
        return everywhere((root) => root.querySelectorAll('#' + CSS.escape(value)));
      case 'name':
        return everywhere((root) => root.querySelectorAll(attribute('name', value)));
      case 'text':
        return byText(value);
      case 'xpath': {
        const result = document.evaluate(value, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
        return [...Array(result.snapshotLength).keys()].map((i) => result.snapshotItem(i)).filter((n) => n instanceof Element);
      }
      case 'frame': {
        const frames = everywhere((root) => root.querySelectorAll('iframe,frame'));
        const named = frames.filter((f) => f.getAttribute('name') === value);
        const found = named.length ? named : frames.filter((f) => f.id === value);
        if (found.length) {
          return found;
        }
        try {
          return frames.filter((f) => f.matches(value));
        }
        catch {
          return [];
        }
      }
      default:
        throw new Error('unknown way to find an element: ' + how);
    }
  };

  const visible = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({visibilityProperty: true});
  };

  const shown = (how, value) => all(how, value).find(visible) ?? null;

  const enabled = (element) => !element.matches(':disabled') && element.getAttribute('aria-disabled') !== 'true';

  // Resolves with the first value of look() that is not null, or with null when the time is over. Changes of the
  // document wake it; the timer is for what changes none, such as a style sheet that arrives.
  const until = (look, milliseconds) => new Promise((resolve, reject) => {
    let observer, poll, end;
    const finish = (settle, value) => {
      observer?.disconnect();
      document.removeEventListener('readystatechange', check);
      clearInterval(poll);
      clearTimeout(end);
      settle(value);
    };
    const check = () => {
      try {
        const found = look();
        if (found !== null) {
          finish(resolve, found);
          return true;
        }
        return false;
      }
      catch (error) {
        finish(reject, error);
        return true;
      }
    };
    if (check()) {
      return;
    }
    observer = new MutationObserver(check);
    document.addEventListener('readystatechange', check);
    observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
    poll = setInterval(check, 50);
    end = setTimeout(() => finish(resolve, null), milliseconds);
  });

  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  // Where the event of a click at this place would go, through open shadow roots.
  const at = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) {
        break;
      }
      hit = inner;
    }
    return hit;
  };

  const within = (inner, outer) => {
    for (let node = inner; node; node = node.parentNode ?? node.host) {
      if (node === outer) {
        return true;
      }
    }
    return false;
  };

  const name = (element) => '<' + element.localName + (element.id ? ' id="' + element.id + '"' : '')
    + (element.className && typeof element.className === 'string' ? ' class="' + element.className + '"' : '') + '>';

  // Why a click on the element would not reach it, or the empty string when it would.
  const obstacle = async (element) => {
    if (!enabled(element)) {
      return 'it is disabled';
    }
    element.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
    const before = element.getBoundingClientRect();
    await pause(20);
    const box = element.getBoundingClientRect();
    if (['x', 'y', 'width', 'height'].some((side) => Math.abs(before[side] - box[side]) > 1)) {
      return 'it is moving';
    }
    const hit = at(box.x + box.width / 2, box.y + box.height / 2);
    if (hit && (within(hit, element) || within(element, hit) || hit.closest('label')?.control === element)) {
      return '';
    }
    return hit ? 'it is covered by ' + name(hit) : 'it is outside the visible page';
  };

  let lastObstacle = '';

  const clickable = async (how, value, milliseconds) => {
    const end = performance.now() + milliseconds;
    lastObstacle = '';
    for (;;) {
      const element = await until(() => shown(how, value), Math.max(0, end - performance.now()));
      if (!element) {
        return null;
      }
      lastObstacle = await obstacle(element);
      if (!lastObstacle) {
        return element;
      }
      if (performance.now() > end) {
        return null;
      }
      await pause(30);
    }
  };

  const editable = (element) => element.isContentEditable
    || (element.matches('input,textarea') && enabled(element) && !element.readOnly);

  const field = (how, value, milliseconds) => until(() => {
    const found = all(how, value).filter(visible);
    const element = found.find(editable) ?? found.map((e) => e.querySelector('input:not([type=hidden]),textarea')).find((e) => e && visible(e) && editable(e));
    if (!element) {
      return null;
    }
    element.focus();
    if (element.isContentEditable) {
      getSelection().selectAllChildren(element);
    }
    else {
      element.select?.();
    }
    return element;
  }, milliseconds);

  const submit = (how, value, milliseconds) => until(() => {
    const element = all(how, value)[0];
    const form = element?.closest('form') ?? element?.form;
    if (!form) {
      return null;
    }
    // a field named "submit" hides the method of the same name
    setTimeout(() => HTMLFormElement.prototype.requestSubmit.call(form));
    return true;
  }, milliseconds);

  const choose = (how, value, option, milliseconds) => until(() => {
    const element = all(how, value).filter(visible).find((e) => e instanceof HTMLSelectElement && enabled(e));
    const found = element && ([...element.options].find((o) => normal(o.text) === normal(option))
      ?? [...element.options].find((o) => o.value === option));
    if (!found || found.disabled) {
      return null;
    }
    element.focus();
    if (element.multiple) {
      found.selected = true;
    }
    else {
      element.value = found.value;
      element.selectedIndex = found.index;
    }
    element.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    element.dispatchEvent(new Event('change', {bubbles: true}));
    return true;
  }, milliseconds);

  const holdsText = (text) => normal(document.body?.innerText ?? '').includes(normal(text));

  // Which of the signs (kind and value) is seen first.
  const sign = (signs, milliseconds) => until(() => {
    const i = signs.findIndex(({how, value}) => how === 'page-text' ? holdsText(value) : shown(how, value) !== null);
    return i < 0 ? null : i;
  }, milliseconds);

  const fields = () => {
    const found = [];
    for (const root of roots(document)) {
      found.push(...root.querySelectorAll('input:not([type=submit],[type=button],[type=reset],[type=image],[type=hidden]),textarea,select,[contenteditable]:not([contenteditable=false])'));
    }
    return found;
  };

  // The boxes of the visible fields, if all are wanted or one of them is a password.
  const fieldBoxes = (wanted) => {
    const shownFields = fields().filter(visible);
    return wanted || shownFields.some((e) => e.matches('input[type=password]'))
      ? shownFields.map((e) => e.getBoundingClientRect()).map((box) => [box.x, box.y, box.width, box.height]) : [];
  };

  let labelled;

  // Shows a text in the top layer of the page. Styles are set one by one, which no content security policy forbids,
  // and the text is in a closed shadow root, where no style sheet of the page reaches it.
  const label = (text, lasting) => {
    labelled?.remove();
    const paint = (element, styles) => Object.entries(styles)
      .forEach(([property, value]) => element.style.setProperty(property, value, 'important'));
    const host = document.createElement('div');
    paint(host, {all: 'initial', position: 'fixed', inset: '0', width: '100vw', height: '100vh', margin: '0', border: '0',
      padding: '0', background: 'rgb(0 0 0 / 70%)', 'pointer-events': 'none', 'z-index': '2147483647', display: 'block'});
    const name = document.createElement('div');
    paint(name, {position: 'absolute', inset: '0', display: 'grid', 'place-items': 'center', color: '#fff',
      font: 'bold ' + Math.min(30, 140 / Math.max(4, text.length)) + 'vw/1 sans-serif', 'text-align': 'center'});
    name.textContent = text;
    host.attachShadow({mode: 'closed'}).append(name);
    host.setAttribute('aria-hidden', 'true');
    host.popover = 'manual';
    document.documentElement.append(host);
    host.showPopover();
    labelled = host;
    setTimeout(() => host.remove(), lasting);
    return true;
  };

  const covers = [];

  // Paints every form field black, so that not even the length of its text is seen.
  const blank = () => {
    for (const element of fields()) {
      covers.push([element, element.getAttribute('style')]);
      for (const [property, paint] of [['background', '#000'], ['filter', 'brightness(0)'], ['color', 'transparent'],
        ['-webkit-text-fill-color', 'transparent'], ['text-shadow', 'none'], ['transition', 'none'], ['animation', 'none']]) {
        element.style.setProperty(property, paint, 'important');
      }
    }
    return covers.length;
  };

  const unblank = () => {
    for (const [element, style] of covers.splice(0)) {
      style === null ? element.removeAttribute('style') : element.setAttribute('style', style);
    }
  };

  const ready = (state, milliseconds) => until(() => (document.readyState === 'complete' || document.readyState === state)
    ? (performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0) : null, milliseconds);

  return {
    visible: (how, value, ms) => until(() => shown(how, value) ? true : null, ms),
    element: (how, value, ms) => until(() => all(how, value)[0] ?? null, ms),
    clickable, field, submit, choose, sign, fieldBoxes, label, blank, unblank, ready,
    obstacle: () => lastObstacle,
    filled: (element) => (element.isContentEditable ? element.textContent : element.value).length,
  };
})();
