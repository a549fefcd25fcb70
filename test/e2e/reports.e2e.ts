// One world for all of it, one file a subject.
import './reports/stage.js';
import './reports/summary.js';
import './reports/others.js';
// Worlds of their own; here, because loading the gateway takes longer than they do.
import './reports/books.js';
import './reports/kept-figures.js';
import './reports/kept-settlements.js';
