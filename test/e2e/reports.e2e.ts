// One world for all of it, one file a subject.
import './reports/stage.js';
import './reports/summary.js';
import './reports/others.js';
