// The pages that show walls: all of them at a glance, and one window.

import { showWalls } from './glance-walls.js';
import { showWindow } from './glance-window.js';

if (document.getElementById('window')) {
  showWindow(document.getElementById('window'));
} else {
  showWalls(document.getElementById('glance'));
}
