// One world for all of it but the last, one file a subject.
import './what-went-wrong/stage.js';
import './what-went-wrong/trust.js';
import './what-went-wrong/money.js';
