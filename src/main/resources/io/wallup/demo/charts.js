// Small charts on canvas: each takes the canvas, its data and colours, and draws once.
const charts = (() => {
  function begin(canvas) {
    const box = canvas.getBoundingClientRect(), ratio = devicePixelRatio || 1;
    const width = Math.round(box.width * ratio), height = Math.round(box.height * ratio);
    if (canvas.width !== width || canvas.height !== height) { canvas.width = width; canvas.height = height; }
    const g = canvas.getContext('2d');
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    g.clearRect(0, 0, box.width, box.height);
    return { g, w: box.width, h: box.height };
  }

  function gridLines(g, w, h, top, size) {
    g.strokeStyle = 'rgba(140,165,195,.14)';
    g.fillStyle = 'rgba(140,165,195,.75)';
    g.font = size + 'px sans-serif';
    g.lineWidth = 1;
    for (let i = 0; i <= 4; i++) {
      const y = Math.round(h - i * (h - size) / 4) - .5;
      g.beginPath(); g.moveTo(0, y); g.lineTo(w, y); g.stroke();
      if (i) g.fillText(label(top * i / 4), 2, y + size + 1);
    }
  }

  const label = (v) => v >= 10000 ? Math.round(v / 1000) + 'k' : v >= 10 ? Math.round(v) : v.toFixed(1);

  function trace(g, points, w, h, top) {
    const step = w / (points.length - 1);
    points.forEach((p, i) => {
      const x = i * step, y = h - p / top * h;
      if (!i) return g.moveTo(x, y);
      const before = h - points[i - 1] / top * h;
      g.bezierCurveTo(x - step / 2, before, x - step / 2, y, x, y);
    });
  }

  function area(canvas, series, colours, options = {}) {
    const { g, w, h } = begin(canvas);
    if (w < 2 || h < 2) return;
    const rows = options.stacked ? series.map((_, n) => series[0].map((__, i) => series.slice(0, n + 1).reduce((a, s) => a + s[i], 0))) : series;
    const top = (options.top || Math.max(...rows.flat()) * 1.15) || 1, size = Math.max(9, Math.min(14, h / 16));
    if (!options.bare) gridLines(g, w, h, top, size);
    for (let n = rows.length - 1; n >= 0; n--) {
      const fill = g.createLinearGradient(0, 0, 0, h);
      fill.addColorStop(0, colours[n] + (options.lines ? '22' : '99'));
      fill.addColorStop(1, colours[n] + '08');
      g.beginPath(); trace(g, rows[n], w, h, top); g.lineTo(w, h); g.lineTo(0, h); g.closePath();
      g.fillStyle = fill; g.fill();
      g.beginPath(); trace(g, rows[n], w, h, top);
      g.strokeStyle = colours[n]; g.lineWidth = options.bare ? 1.5 : 2; g.stroke();
    }
    if (options.limit) {
      const y = h - options.limit / top * h;
      g.setLineDash([6, 5]); g.strokeStyle = '#ff5d73'; g.lineWidth = 1.2;
      g.beginPath(); g.moveTo(0, y); g.lineTo(w, y); g.stroke(); g.setLineDash([]);
    }
  }

  function bars(canvas, values, colour, bad) {
    const { g, w, h } = begin(canvas), top = Math.max(...values) * 1.15 || 1, step = w / values.length;
    gridLines(g, w, h, top, Math.max(9, Math.min(14, h / 16)));
    values.forEach((v, i) => {
      const height = v / top * h;
      g.fillStyle = v > bad ? '#ff5d73' : colour;
      g.globalAlpha = .35 + .65 * i / values.length;
      g.fillRect(i * step + step * .14, h - height, step * .72, height);
    });
    g.globalAlpha = 1;
  }

  function tint(v) {
    const stops = [[30, 72, 92], [61, 220, 151], [255, 200, 87], [255, 93, 115]], at = Math.min(.999, Math.max(0, v)) * 3, i = Math.floor(at), f = at - i;
    return 'rgb(' + stops[i].map((c, n) => Math.round(c + (stops[i + 1][n] - c) * f)).join() + ')';
  }

  function heat(canvas, values) {
    const { g, w, h } = begin(canvas);
    if (w < 2 || h < 2) return;
    let columns = 1;
    while (Math.floor(w / (w / columns)) * Math.floor(h / (w / columns)) < values.length) columns++;
    const side = w / columns, gap = Math.max(1.5, side * .1);
    values.forEach((v, i) => {
      g.fillStyle = tint(v);
      g.beginPath();
      g.roundRect(i % columns * side + gap / 2, Math.floor(i / columns) * side + gap / 2, side - gap, side - gap, side * .14);
      g.fill();
    });
  }

  function scatter(canvas, dots, top, colour) {
    const { g, w, h } = begin(canvas);
    gridLines(g, w, h, top, Math.max(9, Math.min(14, h / 16)));
    for (const d of dots) {
      g.fillStyle = d.bad ? '#ff5d73' : colour;
      g.globalAlpha = .35 + .6 * (1 - d.age);
      g.fillRect(w * (1 - d.age) - 2, h - Math.min(1, d.value / top) * h, 4, 4);
    }
    g.globalAlpha = 1;
  }

  function ring(canvas, parts, colours, text) {
    const { g, w, h } = begin(canvas), r = Math.min(w, h) / 2 - 4, sum = parts.reduce((a, b) => a + b, 0);
    if (r < 8) return;
    let angle = -Math.PI / 2;
    parts.forEach((p, i) => {
      const next = angle + p / sum * Math.PI * 2;
      g.beginPath(); g.arc(w / 2, h / 2, r * .84, angle + .02, next - .02);
      g.strokeStyle = colours[i]; g.lineWidth = r * .3; g.stroke(); angle = next;
    });
    g.fillStyle = '#e3ecf7'; g.textAlign = 'center'; g.textBaseline = 'middle';
    g.font = '600 ' + Math.round(r * .36) + 'px sans-serif'; g.fillText(text, w / 2, h / 2);
    g.textAlign = 'start'; g.textBaseline = 'alphabetic';
  }

  return { area, bars, heat, scatter, ring, tint };
})();
