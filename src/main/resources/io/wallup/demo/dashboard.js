// One dashboard: what it shows follows from its name, so that it looks the same each time; it moves once a second.
(() => {
  const { name, site, expand } = document.body.dataset;
  const accent = getComputedStyle(document.body).getPropertyValue('--accent').trim();
  let seed = [...(site + name)].reduce((a, c) => Math.imul(a ^ c.charCodeAt(0), 16777619), 2166136261);
  const random = () => { seed = seed + 0x6d2b79f5 | 0; let t = Math.imul(seed ^ seed >>> 15, 1 | seed); t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) / 4294967296; };
  const main = document.querySelector('main'), advances = [], drawings = [];

  function element(parent, tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    parent.append(made);
    return made;
  }

  function wave(mean, swing, length = 90) {
    const at = random() * 60, points = [];
    let t = 0, drift = 0;
    const next = () => {
      drift = drift * .86 + (random() - .5) * swing * .55;
      return Math.max(mean * .04, mean + Math.sin((t++ + at) / 13) * swing * .55 + Math.sin((t + at) / 37) * swing * .4 + drift);
    };
    for (let i = 0; i < length; i++) points.push(next());
    advances.push(() => { points.shift(); points.push(next()); });
    return points;
  }

  function panel(className, title, legend = []) {
    const section = element(main, 'section', className), heading = element(section, 'h2', '', title), marks = element(heading, 'i');
    for (const [text, colour] of legend) element(marks, 'b', '', text).style.color = colour;
    return element(section, 'div');
  }

  function chart(className, title, legend, draw) {
    const canvas = element(panel(className, title, legend), 'canvas');
    drawings.push(() => draw(canvas));
  }

  function tile(title, unit, mean, swing, digits, colour) {
    const points = wave(mean, swing, 40), section = element(main, 'section', 'tile');
    element(section, 'h2', '', title);
    const number = element(section, 'strong');
    number.style.color = colour;
    const canvas = element(element(section, 'div'), 'canvas');
    drawings.push(() => {
      number.textContent = points.at(-1).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
      element(number, 'small', '', unit);
      charts.area(canvas, [points], [colour], { bare: true });
    });
  }

  const services = ['checkout', 'catalog', 'search', 'payments', 'identity', 'delivery', 'mail', 'pricing', 'media', 'reports', 'carts', 'stock'];
  const palette = ['#4cc9f0', '#3ddc97', '#b692ff', '#ffc857', '#ff8fab'];

  const panels = {
    throughput: (size) => {
      const series = [wave(420, 160), wave(310, 90), wave(180, 70)], colours = [accent, palette[1], palette[2]];
      chart(size, 'Requests per second', [['web', colours[0]], ['mobile', colours[1]], ['partners', colours[2]]],
        (c) => charts.area(c, series, colours, { stacked: true }));
    },
    latency: (size) => {
      const series = [wave(48, 16), wave(110, 40), wave(240, 110)], colours = [palette[1], palette[3], palette[4]];
      chart(size, 'Latency, ms', [['p50', colours[0]], ['p95', colours[1]], ['p99', colours[2]]],
        (c) => charts.area(c, series, colours, { lines: true, top: 520, limit: 450 }));
    },
    traffic: (size) => {
      const series = [wave(7.2, 2.4), wave(4.1, 1.6)];
      chart(size, 'Network, Gbit/s', [['in', accent], ['out', palette[3]]], (c) => charts.area(c, series, [accent, palette[3]], { lines: true }));
    },
    errors: (size) => {
      const values = wave(9, 9, 48);
      chart(size, 'Errors per minute', [], (c) => charts.bars(c, values, accent, 17));
    },
    hosts: (size) => {
      const loads = Array.from({ length: 96 }, () => random() ** 2.2);
      advances.push(() => { for (let i = 0; i < 12; i++) { const n = Math.floor(random() * loads.length); loads[n] = Math.min(.98, Math.max(.02, loads[n] + (random() - .52) * .3)); } });
      chart(size, '96 hosts by load', [['idle', charts.tint(.1)], ['busy', charts.tint(.6)], ['hot', charts.tint(1)]], (c) => charts.heat(c, loads));
    },
    transactions: (size) => {
      let dots = [];
      const add = (age) => { const bad = random() < .04; dots.push({ age, bad, value: bad ? 2200 + random() * 2600 : 90 + 1500 * random() ** 3.2 + (random() < .3 ? 900 * random() : 0) }); };
      for (let i = 0; i < 900; i++) add(random());
      advances.push(() => { dots = dots.filter((d) => (d.age += 1 / 90) < 1); for (let i = 0; i < 10; i++) add(random() / 90); });
      chart(size, 'Transactions by elapsed time, ms', [['normal', accent], ['slow or failed', '#ff5d73']], (c) => charts.scatter(c, dots, 5000, accent));
    },
    devices: (size) => {
      const parts = [wave(52, 6, 2), wave(31, 5, 2), wave(17, 4, 2)], colours = [accent, palette[1], palette[3]];
      chart(size, 'Sessions', [['desktop', colours[0]], ['phone', colours[1]], ['other', colours[2]]],
        (c) => charts.ring(c, parts.map((p) => p[1]), colours, Math.round(parts[0][1] * 214).toLocaleString('en')));
    },
    services: (size) => {
      const table = element(panel(size, 'Services', []), 'table');
      const rows = services.map((service) => {
        const row = element(table, 'tr'), title = element(row, 'td'), dot = element(title, 'span', 'dot');
        title.append(service);
        return { points: wave(90 + random() * 270, 110, 2), dot, bar: element(element(row, 'td', 'bar'), 'i'), value: element(row, 'td') };
      });
      drawings.push(() => rows.forEach((r) => {
        const v = r.points[1];
        r.dot.className = 'dot' + (v > 440 ? ' bad' : v > 370 ? ' warn' : '');
        r.bar.style.width = Math.min(100, v / 5) + '%';
        r.value.textContent = Math.round(v) + ' ms';
      }));
    }
  };

  const kinds = {
    Overview: ['throughput wide', 'services third', 'latency third low', 'hosts third low extra', 'errors third low extra'],
    Transactions: ['transactions wide', 'devices third', 'errors half low', 'latency half low extra'],
    Network: ['traffic wide', 'hosts third', 'errors third low', 'throughput third low extra', 'services third low extra'],
    Latency: ['latency wide', 'services third', 'throughput half low', 'hosts half low extra'],
    Hosts: ['hosts wide', 'devices third', 'traffic half low', 'services half low extra']
  };
  const names = Object.keys(kinds), digits = Number((name.match(/\d+$/) || [1])[0]);
  const kind = site === 'whatap' ? 'Transactions' : names[(digits + names.length - 1) % names.length];
  document.getElementById('kind').textContent = kind + ' \u00b7 production \u00b7 last 90 s';
  for (const [i, text] of ['Wall', ...names, 'Alerts', 'Reports'].entries()) element(document.querySelector('nav'), 'span', i && text === kind ? 'here' : '', text);

  tile('Requests', '/s', 910, 210, 0, accent);
  tile('Response', 'ms', 96, 30, 0, palette[1]);
  tile('Apdex', '', .93, .03, 2, palette[2]);
  tile('Errors', '%', .42, .3, 2, palette[3]);
  for (const entry of kinds[kind]) { const [which, ...size] = entry.split(' '); panels[which](size.join(' ')); }

  const clock = document.getElementById('clock');
  const draw = () => drawings.forEach((action) => action());
  const tick = () => { clock.textContent = new Date().toLocaleTimeString('en-GB'); advances.forEach((action) => action()); draw(); };
  tick();
  setInterval(tick, 1000);
  new ResizeObserver(() => requestAnimationFrame(draw)).observe(main);

  const report = (event) => navigator.sendBeacon('/beacon', new URLSearchParams({
    name, event, x: screenX, y: screenY, width: outerWidth, height: outerHeight
  }));
  let last = '';
  setInterval(() => {
    const bounds = [screenX, screenY, outerWidth, outerHeight].join();
    if (bounds !== last) { last = bounds; report('bounds'); }
  }, 100);
  addEventListener('load', () => {
    report('loaded');
    if (expand >= 0) setTimeout(() => {
      const button = element(document.getElementById('actions'), 'button', 'icon-expand', '\u2922');
      button.title = 'expand';
      button.onclick = () => { document.body.classList.add('expanded'); report('expanded'); };
    }, Number(expand));
  });
})();
