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
    const holding = [...roots(document)].flatMap((root) => [...root.querySelectorAll(root === document ? 'body *' : '*')])
      .filter((e) => !e.matches('script,style,noscript,template') && label(e).includes(normal(wanted)));
    const innermost = holding.filter((e) => !holding.some((other) => other !== e && within(other, e)));
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

  // The parent as it is drawn: through slots, and out of shadow roots.
  const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

  const clippedAway = (style) => {
    const insets = /^inset\(([^)]*)\)/.exec(style.clipPath)?.[1].split(' round ')[0].trim().split(/\s+/).map((side) => side.endsWith('%') ? parseFloat(side) : 0);
    if (insets) {
      const [top, right = top, bottom = top, left = right] = insets;
      return top + bottom >= 100 || left + right >= 100;
    }
    const clip = /^rect\(([^)]*)\)$/.exec(style.clip)?.[1].split(/[\s,]+/).map(parseFloat);
    return /^(circle|ellipse)\(0/.test(style.clipPath) || (clip && (clip[2] - clip[0] <= 1 || clip[1] - clip[3] <= 1));
  };

  const smaller = (box, size) => box.right - box.left <= size || box.bottom - box.top <= size;

  const nothing = (box) => smaller(box, 1);

  // What of an element a person could see if nothing lay over it, wherever they scroll; null when nothing.
  const seenPart = (element) => {
    const box = element.getBoundingClientRect();
    let part = {left: box.left, top: box.top, right: box.right, bottom: box.bottom};
    // a styled box is drawn by its label, and is itself transparent
    const styled = element.matches('input[type=checkbox],input[type=radio],input[type=file]');
    let opacity = 1, escapes = false, fixed = false;
    for (let node = element; node; node = parentOf(node)) {
      const style = getComputedStyle(node);
      opacity *= parseFloat(style.opacity);
      if ((opacity < 0.05 && !styled) || node.inert || clippedAway(style)) {
        return null;
      }
      // what is positioned leaves the boxes of parents that are not
      if (node !== element && !fixed && !(escapes && style.position === 'static') && node !== document.body && node !== document.documentElement
          && (style.overflowX !== 'visible' || style.overflowY !== 'visible') && style.display !== 'contents') {
        const outer = node.getBoundingClientRect();
        const scrolls = (value) => value === 'auto' || value === 'scroll';
        part = scrolls(style.overflowX) || scrolls(style.overflowY)
          ? (nothing(outer) ? outer : part)
          : {left: Math.max(part.left, outer.left), top: Math.max(part.top, outer.top), right: Math.min(part.right, outer.right), bottom: Math.min(part.bottom, outer.bottom)};
        if (nothing(part)) {
          return null;
        }
      }
      escapes = style.position === 'absolute' || (escapes && style.position === 'static');
      fixed ||= style.position === 'fixed';
    }
    const bars = [document.documentElement, document.body].filter(Boolean).map((root) => getComputedStyle(root));
    const still = (side) => fixed || bars.some((style) => ['hidden', 'clip'].includes(style[side]));
    const off = part.right + (fixed ? 0 : scrollX) <= 1 || part.bottom + (fixed ? 0 : scrollY) <= 1
      || (still('overflowX') && part.left >= innerWidth - 1) || (still('overflowY') && part.top >= innerHeight - 1);
    return off ? null : part;
  };

  // Whether a click would reach the element somewhere; true also where that cannot be told without scrolling.
  const reached = (element, passes = () => false) => {
    const box = element.getBoundingClientRect();
    const points = [0.5, 0.08, 0.92].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [box.x + box.width * x, box.y + box.height * y]))
      .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const through = getComputedStyle(element).pointerEvents === 'none';
    return !points.length || points.some(([x, y]) => {
      const hit = at(x, y);
      return hit && (within(hit, element) || hit.closest('label')?.control === element || (through && within(element, hit)) || passes(hit));
    });
  };

  // A banner or a dialog is put away by a person; what lies under anything else, or under a whole page, is a decoy.
  const overAll = (hit) => {
    let opaque = false;
    for (let node = hit; node; node = parentOf(node)) {
      const style = getComputedStyle(node);
      const alpha = /^rgba\(.*[, /]([\d.]+)\)$/.exec(style.backgroundColor)?.[1];
      opaque ||= alpha === undefined || parseFloat(alpha) > 0.95;
      if (node.matches('dialog,[popover]') || ['fixed', 'sticky'].includes(style.position)) {
        const box = node.getBoundingClientRect();
        return !(opaque && box.width >= 0.9 * innerWidth && box.height >= 0.9 * innerHeight);
      }
    }
    return false;
  };

  // One that is too small to type into is there for programs.
  const seenField = (element) => {
    const part = visible(element) ? seenPart(element) : null;
    return part !== null && !smaller(part, 6);
  };

  const seen = (element) => element.matches('input:not([type=checkbox],[type=radio]),textarea')
    ? seenField(element) && reached(element, overAll) : visible(element) && seenPart(element) !== null;

  const shown = (how, value) => {
    const found = all(how, value);
    return found.find(seen) ?? null;
  };

  // To be clicked it need not be opaque: the box of a styled checkbox often is not.
  const present = (how, value) => {
    const found = all(how, value).filter(visible);
    return found.find((e) => seen(e) && reached(e)) ?? found.find(seen) ?? found[0] ?? null;
  };

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

  // Scrolls to an element that is not in sight, to the middle, where no bar lies over it.
  const bringIn = (element) => {
    const box = element.getBoundingClientRect();
    const hit = at(box.x + box.width / 2, box.y + box.height / 2);
    if (!hit || !within(hit, element)) {
      element.scrollIntoView({block: hit && !overBar(hit) ? 'nearest' : 'center', inline: 'nearest', behavior: 'instant'});
    }
  };

  const overBar = (hit) => {
    for (let node = hit; node; node = parentOf(node)) {
      if (['fixed', 'sticky'].includes(getComputedStyle(node).position)) {
        return true;
      }
    }
    return false;
  };

  // Why a click on the element would not reach it, or the empty string when it would.
  const obstacle = async (element) => {
    if (!enabled(element)) {
      return 'it is disabled';
    }
    bringIn(element);
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
      const element = await until(() => present(how, value), Math.max(0, end - performance.now()));
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

  const editable = (element) => element.isContentEditable || (element.matches('input,textarea') && enabled(element));

  // Into the field that a person would see, and the one that a click would hit if there are several.
  const typable = (how, value) => {
    const found = all(how, value);
    const inside = () => found.flatMap((e) => [...e.querySelectorAll('input:not([type=hidden]),textarea')]).filter(editable);
    const fields = found.filter(editable);
    const open = (fields.length ? fields : inside()).filter(seenField);
    return open.find((element) => {
      bringIn(element);
      lastObstacle = reached(element) ? '' : 'it lies under another element';
      return !lastObstacle;
    }) ?? null;
  };

  const select = (element) => {
    element.focus();
    if (element.isContentEditable) {
      getSelection().selectAllChildren(element);
    }
    else {
      element.select?.();
    }
  };

  const field = (how, value, milliseconds) => {
    lastObstacle = '';
    return until(() => {
      const element = typable(how, value);
      if (element) {
        select(element);
      }
      // some may be written to only once they have the focus
      return element?.readOnly ? null : element;
    }, milliseconds);
  };

  const held = (element) => (element.isContentEditable ? element.textContent : element.value).length;

  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      element = element.shadowRoot.activeElement;
    }
    return element;
  };

  // Six boxes for six digits: the fields that take one character each, from this one on.
  const boxesFrom = (element, how, value, count) => {
    if (count < 2 || !element.matches('input')) {
      return null;
    }
    const single = (e) => e.matches('input') && editable(e) && visible(e);
    const form = element.form ?? element.getRootNode();
    const located = all(how, value).filter(single);
    const boxes = element.maxLength === 1
      ? [...form.querySelectorAll('input')].filter((e) => single(e) && e.maxLength === 1) : located.length === count ? located : [];
    const from = boxes.slice(boxes.indexOf(element), boxes.indexOf(element) + count);
    return boxes.includes(element) && from.length === count ? from : null;
  };

  const assign = (element, text) => {
    const kind = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(element, text);
    element.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  };

  let typing;

  const target = () => {
    const {boxes, element, at: turn} = typing;
    return boxes ? boxes[Math.min(turn, boxes.length - 1)] : element;
  };

  const hasFocus = () => {
    const now = focused();
    return now === target() || (now?.isContentEditable && within(target(), now));
  };

  // Watches over the typing of some characters: what does not go into the field goes nowhere.
  const begin = (element, how, value, count) => {
    const guard = (event) => {
      if (event.isTrusted && !hasFocus()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        typing.strayed = true;
      }
    };
    const others = fields().filter((e) => e.matches('input,textarea') && e !== element).map((e) => [e, e.value]);
    typing = {element, how, value, guard, others, boxes: boxesFrom(element, how, value, count), count, at: 0, held: -1, strayed: false};
    typing.boxes?.forEach((box) => held(box) && assign(box, ''));
    for (const kind of ['keydown', 'keypress', 'beforeinput']) {
      addEventListener(kind, guard, true);
    }
    return true;
  };

  const end = () => {
    for (const kind of ['keydown', 'keypress', 'beforeinput']) {
      removeEventListener(kind, typing.guard, true);
    }
  };

  // Whether the next character may be typed: "ok", "moved" when the focus is elsewhere, "replaced" when the field is.
  const turn = (at) => {
    // another document has come in place of the one that was typed into
    if (!typing) {
      return 'replaced';
    }
    typing.at = at;
    if (!typing.element.isConnected) {
      const now = focused();
      if (typing.boxes || !all(typing.how, typing.value).includes(now) || held(now) < at) {
        return 'replaced';
      }
      typing.element = now;
    }
    if (typing.boxes && !typing.strayed && !hasFocus() && at < typing.boxes.length) {
      target().focus();
    }
    const now = typing.boxes ? typing.boxes.filter((box) => held(box) > 0).length : held(typing.element);
    const grown = at === 0 || now > typing.held || typing.element.maxLength === now;
    if (at > 0 && now < typing.held) {
      return 'replaced';
    }
    typing.held = at === 0 ? (typing.boxes ? 0 : -1) : now;
    // a full field may pass the focus on
    return typing.strayed || (at < typing.count && !hasFocus()) || (!grown && !document.hasFocus()) ? 'moved' : 'ok';
  };

  // Ends the typing of all characters; how many the field holds.
  const finish = () => {
    if (!typing) {
      return -1;
    }
    end();
    return typing.boxes ? typing.boxes.filter((box) => held(box) > 0).length : held(typing.element);
  };

  // Takes away again what went astray.
  const undo = () => {
    if (!typing) {
      return true;
    }
    end();
    for (const [element, text] of typing.others) {
      if (element.value !== text && !typing.boxes?.includes(element)) {
        assign(element, text);
      }
    }
    (typing.boxes ?? [typing.element]).filter((e) => e.isConnected && e.matches('input,textarea') && held(e)).forEach((e) => assign(e, ''));
    return true;
  };

  // Of a form that would put a password into the address: the form, unless the sender does not send it.
  const leaking = (sender) => {
    const control = sender ? sender.closest('button,input,form') : focused();
    const form = control?.matches('form') ? control : control?.form;
    const sends = !sender || control?.matches('form') || ['submit', 'image'].includes(control?.type);
    const method = control?.matches('button[formmethod],input[formmethod]') ? control.formMethod : form?.method;
    return form && sends && method === 'get' && [...form.elements].some((e) => e.type === 'password' && e.name && e.value) ? form : null;
  };

  const form = (how, value, milliseconds) => until(() => {
    const element = all(how, value)[0];
    return element?.closest('form') ?? element?.form ?? null;
  }, milliseconds);

  // a field named "submit" hides the method of the same name
  const submit = (form) => {
    setTimeout(() => HTMLFormElement.prototype.requestSubmit.call(form));
    return true;
  };

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

  // A clock changes texts, and a chart replaces its own elements; a page that is still being drawn grows.
  const GROWTH = 0.05;

  const drawn = {elements: 0, since: 0};

  const count = () => {
    const elements = document.getElementsByTagName('*').length;
    if (Math.abs(elements - drawn.elements) > drawn.elements * GROWTH) {
      drawn.elements = elements;
      drawn.since = performance.now();
    }
  };

  const words = () => [document.body?.innerText ?? document.documentElement?.textContent ?? '',
    ...[...roots(document)].slice(1).flatMap((root) => [...root.children])
      .filter((e) => !e.matches('style,script,link,template')).map((e) => e.innerText ?? '')].map(normal).join('');

  const showsAnything = () => words() !== '' || everywhere((root) => root.querySelectorAll(
    'img,svg,canvas,video,iframe,frame,object,embed,input,button,select,textarea')).some(visible) || hasBackdrop();

  // As a page does that has yet to draw what it is there for: "Loading ...", a turning wheel.
  const showsLittle = () => words().length < 60
    && !everywhere((root) => root.querySelectorAll('img,svg,canvas,video,iframe,frame,object,embed,table,input,select,textarea'))
      .filter(visible).some((e) => e.matches('input,select,textarea') || e.getBoundingClientRect().height > 100);

  const hasBackdrop = () => [...document.querySelectorAll('html,body,body > *')]
    .some((e) => getComputedStyle(e).backgroundImage !== 'none');

  const state = (quiet) => {
    if (document.readyState !== 'complete') {
      return 'loading';
    }
    count();
    if (!document.querySelector('script,iframe,frame')) {
      return showsAnything() ? 'static' : 'empty';
    }
    if (performance.now() - drawn.since < quiet) {
      return 'moving';
    }
    return !showsAnything() ? 'blank' : showsLittle() ? 'sparse' : 'still';
  };

  // Whether the page is at rest: waits for that, and then says how it is.
  const rest = async (quiet, milliseconds) => await until(() => {
    const now = state(quiet);
    return ['static', 'empty', 'still'].includes(now) ? now : null;
  }, milliseconds) ?? state(quiet);

  return {
    visible: (how, value, ms) => until(() => shown(how, value) ? true : null, ms),
    element: (how, value, ms) => until(() => {
      const found = all(how, value);
      return found.find((e) => visible(e) && seenPart(e) !== null) ?? found[0] ?? null;
    }, ms),
    clickable, field, begin, turn, finish, undo, leaking, form, submit, choose, sign, fieldBoxes, label, blank, unblank, ready, rest,
    obstacle: () => lastObstacle,
    sends: (element) => !element.closest('label,input[type=checkbox],input[type=radio]'),
    holds: (element) => element.isConnected ? held(element) : -1,
    document: () => document,
  };
})();
